import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { longDate } from '../../../src-shared/calendar/print-date.ts';
import { find } from '../../../src-shared/entities/register.ts';
import type { EntityName } from '../../../src-shared/entities/registry.ts';
import type { SnapshotChange } from '../../../src-shared/snapshot/format.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { show } from '../../stores/interface-store.ts';
import { registerLine } from '../../stores/register-line.ts';
import { useRegister } from '../../stores/register-store.ts';
import { byChangeSet, fieldChanges, nameOf, whatHappened } from './history-words.ts';
import './history.css';

interface Entry {
  readonly seq: number;
  readonly change: SnapshotChange;
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
          {sets.map(({ id, changes }, at) => (
            <ChangeSetEntry key={id} changes={changes} isCut={more && at === sets.length - 1} />
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
  /** True where there are more of its changes than have been read yet. */
  readonly isCut: boolean;
}

function ChangeSetEntry({ changes, isCut }: ChangeSetEntryProps) {
  const [isOpen, setIsOpen] = useState(false);
  const first = changes[0];
  if (first === undefined) return null;
  const counted = changes.length === 1 ? 'one record' : `${changes.length} records`;
  const count = isCut ? `${counted} and more` : counted;
  return (
    <li>
      <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <span className="history-label">{first.label}</span>
        <span className="quiet">
          {first.author} · {instant(first.at)} · {count}
        </span>
      </button>
      {isOpen && (
        <ul className="history-changes">
          {changes.slice(0, SHOWN).map((change) => (
            <OneChange key={`${change.entity} ${change.id}`} change={change} />
          ))}
          {changes.length > SHOWN && <li className="quiet">and {changes.length - SHOWN} more records</li>}
        </ul>
      )}
    </li>
  );
}

function OneChange({ change }: { readonly change: SnapshotChange }) {
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
    </li>
  );
}

function instant(at: string): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${longDate(day)}, ${date.getHours()}:${two(date.getMinutes())}`;
}
