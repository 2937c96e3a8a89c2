import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useState } from 'react';
import { find, type Register } from '../../../src-shared/entities/register.ts';
import type { EntityName } from '../../../src-shared/entities/registry.ts';
import type { SnapshotChange } from '../../../src-shared/snapshot/format.ts';
import { tellFailure } from '../../app/commands.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { printInstant } from '../../components/instant.ts';
import { notify, show } from '../../stores/interface-store.ts';
import { registerLine } from '../../stores/register-line.ts';
import { putBack, undo, useRegister } from '../../stores/register-store.ts';
import { byChangeSet, fieldChanges, nameOf, whatHappened } from './history-words.ts';
import './history.css';

interface Entry {
  readonly seq: number;
  readonly change: SnapshotChange;
  readonly isUndone: boolean;
}

const PAGE = 200;

/** Who changed what, when, from what to what. It can be read and never edited. */
export function History() {
  const version = useRegister((state) => state.version);
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [more, setMore] = useState(false);
  const [isLoaded, setIsLoaded] = useState(false);
  const load = useCallback(async (before: number | null, kept: readonly Entry[]) => {
    const result = await registerLine('history', { recordId: null, before, limit: PAGE });
    if (!result.ok) return;
    setEntries([...kept, ...result.value.entries]);
    setMore(result.value.more);
    setIsLoaded(true);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is a new first page, though no line here reads it.
  useEffect(() => {
    void load(null, []);
  }, [load, version]);
  const sets = byChangeSet(entries);
  return (
    <div className="history">
      <div className="view-head">
        <h1>History</h1>
      </div>
      <div className="view-body">
        {isLoaded && entries.length === 0 && (
          <EmptyState action={{ label: 'New Draft Proposal', act: () => show('proposals', 'new') }}>
            Every change to the register is kept here, with who made it and when. There are none yet.
          </EmptyState>
        )}
        <ol className="history-list">
          {sets.map(({ id, changes, isUndone }, at) => (
            <ChangeSetEntry
              key={id}
              changes={changes}
              isUndone={isUndone}
              isCut={more && at === sets.length - 1}
            />
          ))}
        </ol>
        {more && (
          <Button onClick={() => void load(entries.at(-1)?.seq ?? null, entries)}>
            Show earlier changes
          </Button>
        )}
      </div>
    </div>
  );
}

const SHOWN = 20;

interface ChangeSetEntryProps {
  readonly changes: readonly SnapshotChange[];
  readonly isUndone: boolean;
  /** True where there are more of its changes than have been read yet. */
  readonly isCut: boolean;
}

function ChangeSetEntry({ changes, isUndone, isCut }: ChangeSetEntryProps) {
  const [isOpen, setIsOpen] = useState(false);
  const first = changes[0];
  if (first === undefined) return null;
  const counted = changes.length === 1 ? 'one record' : `${changes.length} records`;
  const count = isCut ? `${counted} and more` : counted;
  return (
    <li>
      <button type="button" className="history-set" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <span className="history-label">{first.label}</span>
        <span className="quiet">
          {first.author} · {printInstant(first.at)} · {count}
          {isUndone && ' · undone since'}
          {first.told && ' · made elsewhere, told by a merge'}
        </span>
      </button>
      {isOpen && canBeUndone(first, isUndone) && (
        <div className="history-acts">
          <Button size="small" icon={<ArrowUndo16Regular />} onClick={() => void undoSet(first)}>
            Undo this step
          </Button>
        </div>
      )}
      {isOpen && (
        <ul className="history-changes">
          {changes.slice(0, SHOWN).map((change) => (
            <OneChange key={`${change.entity} ${change.id}`} change={change} isOne={changes.length === 1} />
          ))}
          {changes.length > SHOWN && <li className="quiet">and {changes.length - SHOWN} more records</li>}
        </ul>
      )}
    </li>
  );
}

function OneChange({ change, isOne }: { readonly change: SnapshotChange; readonly isOne: boolean }) {
  const register = useRegister((state) => state.register);
  const fields = fieldChanges(register, change);
  const isThere = find(register, change.entity as EntityName, change.id) !== undefined;
  return (
    <li>
      <strong>{whatHappened(change)}</strong>{' '}
      {isThere && <span>· {nameOf(register, change.entity as EntityName, change.id)}</span>}
      <dl>
        {fields.map(({ field, said }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {!isOne && !change.told && change.kind !== 'redact' && (
        <Button size="small" appearance="subtle" onClick={() => void putBackOne(register, change)}>
          Put back
        </Button>
      )}
    </li>
  );
}

// Undoing a step of undoing is doing again, which has a command of its own; what came with a merge was not done here,
// and what a register began with is not to be emptied by a click.
function canBeUndone({ kind, told }: SnapshotChange, isUndone: boolean): boolean {
  return !told && !isUndone && (kind === 'do' || kind === 'merge');
}

async function undoSet({ changeSet, label }: SnapshotChange): Promise<void> {
  const result = await undo({ id: changeSet, label }, 'undo');
  if (result.ok) notify({ intent: 'info', text: `Undone: ${label}` });
  else tellFailure(result.error);
}

async function putBackOne(register: Register, change: SnapshotChange): Promise<void> {
  const label = `Put back ${nameOf(register, change.entity as EntityName, change.id)}`;
  const result = await putBack(change.changeSet, change.id, label);
  if (result.ok) notify({ intent: 'info', text: `${label}.` });
  else tellFailure(result.error);
}
