import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { IncomingChange, IncomingGroup, IncomingPlan } from '../../../src-shared/api/incoming-api.ts';
import type { ApiError } from '../../../src-shared/api/result.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { useIncoming } from '../../stores/incoming-store.ts';
import { registerLine } from '../../stores/register-line.ts';
import { changeInWords, groupTitle } from './group-words.ts';
import { countsInWords } from './merge-words.ts';
import { useBoth } from './use-both.ts';

const SHOWN = 100;

/** What the changes are asked of by its token, and its records, to name things by. */
export interface Held {
  readonly token: string | null;
  readonly theirs: Register | null;
}

interface ChangeGroupsProps {
  readonly plan: IncomingPlan;
  readonly title: string;
  /** What it is about where it is not the snapshot that is being brought in. */
  readonly held?: Held;
}

/** Everything that would change, by what people look for it under; each opens field by field. */
export function ChangeGroups({ plan, title, held }: ChangeGroupsProps) {
  const [shown, setShown] = useState(SHOWN);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { groups, count } = plan;
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  return (
    <section aria-labelledby="changes-head" className="incoming-section">
      <div className="incoming-section-head">
        <h3 id="changes-head">
          {title}{' '}
          <span className="quiet">
            {count === 1 ? '1 record' : `${count.toLocaleString('en-GB')} records`}
          </span>
        </h3>
      </div>
      {count === 0 && <p className="quiet">Nothing yet.</p>}
      <ul className="change-groups">
        {groups.slice(0, shown).map((group) => (
          <Group
            key={group.key}
            plan={plan.plan}
            held={held}
            group={group}
            isOpen={open.has(group.key)}
            onToggle={() => toggle(group.key)}
          />
        ))}
      </ul>
      {groups.length > shown && (
        <Button size="small" onClick={() => setShown(shown + SHOWN)}>
          Show {Math.min(SHOWN, groups.length - shown)} more of {groups.length}
        </Button>
      )}
    </section>
  );
}

interface GroupProps {
  readonly plan: string;
  readonly held: Held | undefined;
  readonly group: IncomingGroup;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Group({ plan, held, group, isOpen, onToggle }: GroupProps) {
  const both = useBoth(held?.theirs);
  return (
    <li>
      <button type="button" className="change-group" aria-expanded={isOpen} onClick={onToggle}>
        {isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
        <span className="change-group-title">{groupTitle(both, group)}</span>
        <span className="quiet">{countsInWords(group)}</span>
      </button>
      {isOpen && <Changes plan={plan} held={held} group={group} />}
    </li>
  );
}

const PAGE = 50;

function Changes({ plan, held, group }: Pick<GroupProps, 'plan' | 'held' | 'group'>) {
  const both = useBoth(held?.theirs);
  const incoming = useIncoming((state) => state.token);
  const token = held === undefined ? incoming : held.token;
  const [changes, setChanges] = useState<readonly IncomingChange[]>([]);
  const [more, setMore] = useState(0);
  const [fault, setFault] = useState<ApiError | null>(null);
  const load = async (kept: readonly IncomingChange[]) => {
    if (token === null) return;
    const page = { token, plan, group: group.key, from: kept.length, limit: PAGE };
    const result = await registerLine('incomingChanges', page);
    if (!result.ok) return setFault(result.error);
    setFault(null);
    setChanges([...kept, ...result.value.changes]);
    setMore(result.value.more);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each plan; the page itself asks for more.
  useEffect(() => {
    void load([]);
  }, [plan, group.key, token]);
  if (fault !== null) return <p role="alert">{fault.message}</p>;
  return (
    <>
      <ul className="changes">
        {changes.map((change) => {
          const { what, which, fields } = changeInWords(both, change, group);
          return (
            <li key={`${change.entity} ${change.id}`}>
              <strong>{what}</strong> {which !== null && <span>· {which}</span>}
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
        })}
      </ul>
      {more > 0 && (
        <Button size="small" onClick={() => void load(changes)}>
          Show {Math.min(PAGE, more)} more of {changes.length + more}
        </Button>
      )}
    </>
  );
}
