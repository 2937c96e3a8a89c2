import { Button, Link } from '@fluentui/react-components';
import { Add16Regular, Dismiss16Regular, Edit16Regular, Warning16Filled } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { tableDate } from '../../../src-shared/calendar/print-date.ts';
import { find } from '../../../src-shared/entities/register.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { leave, show, useInterface } from '../../stores/interface-store.ts';
import { useOpenAct } from '../../stores/open-acts.ts';
import { useRegister } from '../../stores/register-store.ts';
import { type LifeEntry, lifeEntries } from './life.ts';
import { StageEventForm } from './stage-event-form.tsx';

interface LifeSectionProps {
  readonly proposalId: string;
  readonly reference: string;
}

/** What happened to a proposal, day by day, and a form for what no meeting tells. */
export function LifeSection({ proposalId, reference }: LifeSectionProps) {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const entries = useMemo(() => lifeEntries(register, proposalId, asAt), [register, proposalId, asAt]);
  /** The stage event in the form: its id, "new", or null where the form is closed. */
  const [edited, setEdited] = useOpenAct<string>(proposalId);
  const event = find(register, 'stageEvent', edited) ?? null;
  const isOpen = edited === 'new' || event !== null;
  return (
    <section className="form-section" aria-labelledby="proposal-life">
      <div className="section-head">
        <h3 id="proposal-life">Life</h3>
        <Button
          size="small"
          appearance="subtle"
          icon={isOpen ? <Dismiss16Regular /> : <Add16Regular />}
          onClick={() => leave(() => setEdited(isOpen ? null : 'new'))}
        >
          {isOpen ? 'Close' : 'Add an event'}
        </Button>
      </div>
      {isOpen && (
        <StageEventForm
          key={edited}
          proposalId={proposalId}
          reference={reference}
          event={event}
          onDone={() => setEdited(null)}
        />
      )}
      {entries.length === 0 ? (
        <EmptyState>Here stands what happened to the proposal, from the day it was raised.</EmptyState>
      ) : (
        <ol className="life-list">
          {entries.map((entry) => (
            <Entry key={entry.key} entry={entry} asAt={asAt} onEdit={(id) => leave(() => setEdited(id))} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface EntryProps {
  readonly entry: LifeEntry;
  readonly asAt: string;
  readonly onEdit: (id: string) => void;
}

function Entry({ entry, asAt, onEdit }: EntryProps) {
  const { day, words, refused, isLater, isInferred, note, place, stageEventId } = entry;
  const marks = [
    ...(isInferred ? ['worked out'] : []),
    ...(isLater ? [`later than ${tableDate(asAt)}`] : []),
  ];
  return (
    <li data-later={isLater} data-refused={refused !== null}>
      <span className="life-day">{day}</span>
      <span className="life-words" title={note ?? undefined}>
        {place === null ? (
          words
        ) : (
          <Link as="button" onClick={() => show(place.view, place.id)}>
            {words}
          </Link>
        )}
        {marks.length > 0 && <span className="life-marks quiet">{marks.join(' · ')}</span>}
        {refused !== null && (
          <span className="life-refused">
            <Warning16Filled aria-hidden /> Does not count, because {refused}.
          </span>
        )}
      </span>
      {stageEventId !== null && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Edit16Regular />}
          aria-label={`Change: ${words}, ${day}`}
          onClick={() => onEdit(stageEventId)}
        />
      )}
    </li>
  );
}
