import { Button } from '@fluentui/react-components';
import type { KnownMeeting } from '../../../src-shared/report/reading/meetings.ts';
import { OUTCOME_WORDS } from '../../components/words.ts';
import { useRegister } from '../../stores/register-store.ts';
import { agendaOf, dayOf, type EntryRow, outcomeOf, rowCorrecting } from './entry-row.ts';
import { nameOf, ProposalLink } from './printed.tsx';

interface DecidedRowsProps {
  readonly known: KnownMeeting;
  readonly correct: (row: EntryRow) => void;
}

/** What is recorded of this meeting already; a correction opens as a row of the grid. */
export function DecidedRows({ known, correct }: DecidedRowsProps) {
  const register = useRegister((state) => state.register);
  const decided = agendaOf(register, known.meeting.id).flatMap((item) => {
    const outcome = outcomeOf(register, item.id);
    return outcome === undefined ? [] : [{ item, outcome }];
  });
  if (decided.length === 0) return null;
  const day = dayOf(known.date);
  return (
    <section className="entry-decided" aria-label="Recorded already">
      <h2>Recorded already</h2>
      <ul>
        {decided.map(({ item, outcome }) => (
          <li key={outcome.id}>
            <ProposalLink register={register} proposalId={item.proposalId} on={day} />
            <span>{OUTCOME_WORDS[outcome.kind]}</span>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Correct the outcome of ${nameOf(register, item.proposalId, day).reference}`}
              onClick={() => {
                const row = rowCorrecting(register, outcome);
                if (row !== null) correct(row);
              }}
            >
              Correct…
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
