import { Button, Link } from '@fluentui/react-components';
import { longDate, longPlan } from '../../../src-shared/calendar/print-date.ts';
import { get, where } from '../../../src-shared/entities/register.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { leave, show } from '../../stores/interface-store.ts';
import { useOpenAct } from '../../stores/open-acts.ts';
import { FactsList, listed } from '../assessments/facts-list.tsx';
import { whenWords } from '../assessments/reading.ts';
import { ConsultationAct } from './act-forms.tsx';
import type { Event } from './acts.ts';
import { CorrectForm } from './correct-form.tsx';
import { IssueForm } from './issue-form.tsx';
import { type ConsultationRow, leftWords, STATE_WORDS, type StateName } from './rows.ts';

type Act = 'issued' | 'expected' | 'extended' | 'closed' | 'withdrawn';

/** The one small form that is open: an act, or the correction of an event. */
interface Open {
  readonly act: Act | null;
  readonly correcting: string | null;
}

/** What can be told of a consultation in each state, the usual first. */
const ACTS: Readonly<Record<StateName, readonly (readonly [Act, string])[]>> = {
  expected: [
    ['issued', 'Issue…'],
    ['expected', 'Move…'],
    ['withdrawn', 'Withdraw…'],
  ],
  open: [
    ['extended', 'Extend…'],
    ['closed', 'Close…'],
    ['withdrawn', 'Withdraw…'],
  ],
  // One that closed by its day passing may have been extended without anybody saying so here.
  closed: [['extended', 'Extend…']],
  withdrawn: [],
};

/** A consultation: how it stands, what can be told of it next, and everything told so far. */
export function ConsultationRecord({
  context,
  row,
}: {
  readonly context: ReportContext;
  readonly row: ConsultationRow;
}) {
  const [open, setOpen] = useOpenAct<Open>(row.id);
  const act = open?.act ?? null;
  const { register, clocks } = context;
  const events = where(register, 'consultationEvent', 'consultationId', row.id);
  const { proposalId } = get(register, 'consultation', row.id);
  const facts = listed(events, eventWords);
  const begin = (next: Act | null, correction: string | null = null) =>
    leave(() => setOpen({ act: next, correcting: correction }));
  const close = () => setOpen(null);
  const corrected = events.find(({ id }) => id === open?.correcting);
  const [usual] = ACTS[row.state];
  return (
    <>
      <p className="record-subtitle">
        <Link onClick={() => show('proposals', proposalId)}>{row.title || 'Open the proposal'}</Link>
      </p>
      <p className="consultation-standing">
        <span className="consultation-state" data-state={row.state}>
          {STATE_WORDS[row.state]}
        </span>
        <span>{standingWords(row)}</span>
        {row.isSlipped && <span className="past">Slipped</span>}
      </p>
      {act === null && corrected === undefined && (
        <div className="buttons">
          {ACTS[row.state].map(([name, label]) => (
            <Button
              key={name}
              appearance={name === usual?.[0] && row.state !== 'closed' ? 'primary' : 'secondary'}
              onClick={() => begin(name)}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      {act === 'issued' && <IssueForm context={context} row={row} proposalId={proposalId} onClose={close} />}
      {act !== null && act !== 'issued' && (
        <ConsultationAct key={act} context={context} row={row} kind={act} onClose={close} />
      )}
      {corrected !== undefined && (
        <CorrectForm
          key={corrected.id}
          event={corrected}
          name={row.reference}
          words={eventWords(corrected)}
          onClose={close}
        />
      )}
      <section className="form-section" aria-label="What happened">
        <h3>What happened</h3>
        <FactsList label="Events" facts={facts} asAt={clocks.asAt} onCorrect={(id) => begin(null, id)} />
      </section>
    </>
  );
}

function standingWords(row: ConsultationRow): string {
  const { state, expected, expectedBefore, expectedSetOn, issuedOn, closesOn, endedOn, daysLeft } = row;
  if (state === 'expected') {
    if (expected === null) return 'No date is set for it.';
    const moved = expectedBefore === null ? '' : `, earlier ${whenWords(expectedBefore)}`;
    const set = expectedSetOn === null ? '' : `, as set on ${longDate(expectedSetOn)}`;
    return `to be issued ${whenWords(expected)}${moved}${set}`;
  }
  if (state === 'open' && closesOn !== null) return `until ${longDate(closesOn)}, ${leftWords(daysLeft)}`;
  if (endedOn === null) return '';
  return issuedOn === null
    ? `on ${longDate(endedOn)}, before it was issued`
    : `on ${longDate(endedOn)}, issued on ${longDate(issuedOn)}`;
}

/** What an event says, in words. */
function eventWords({ kind, date }: Event): string {
  const said = date === null ? '' : longPlan(date);
  switch (kind) {
    case 'expected':
      return date === null ? 'Expected' : `Expected ${whenWords(date)}`;
    case 'issued':
      return `Issued, to close on ${said}`;
    case 'extended':
      return `Extended to ${said}`;
    case 'closed':
      return 'Closed';
    case 'withdrawn':
      return 'Withdrawn';
  }
}
