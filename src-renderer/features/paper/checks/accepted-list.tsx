import { Button } from '@fluentui/react-components';
import { longDate } from '../../../../src-shared/calendar/print-date.ts';
import type { AcceptedFinding } from '../../../../src-shared/checks/accepted-findings.ts';
import { tellFailure } from '../../../app/commands.ts';
import { save, useRegister } from '../../../stores/register-store.ts';
import { againChanges, CHECK_LABELS } from './accept.ts';
import type { PlacedFinding } from './findings.ts';

interface AcceptedListProps {
  readonly month: string;
  readonly edition: string;
  readonly accepted: readonly AcceptedFinding<PlacedFinding>[];
  readonly onAgain: () => void;
}

/** What was found and accepted: why, by whom and when, folded until it is asked for. */
export function AcceptedList({ month, edition, accepted, onAgain }: AcceptedListProps) {
  const checkAgain = async (finding: string) => {
    const changes = againChanges(useRegister.getState().register, edition, finding);
    const result = await save(CHECK_LABELS.again(month), changes);
    if (result.ok) onAgain();
    else tellFailure(result.error);
  };
  return (
    <details className="check-accepted">
      <summary>Accepted ({accepted.length})</summary>
      <ul className="check-list">
        {accepted.map(
          ({ finding: { key, sentence, stands }, acceptance: { reason, acceptedBy, acceptedOn } }) => (
            <li key={key} data-finding={key}>
              <p className="check-where">{stands?.name ?? 'In the register'}</p>
              <p>{sentence}</p>
              <p className="check-reason">{reason}</p>
              <p className="quiet">
                {acceptedBy}, {longDate(acceptedOn)}
              </p>
              <Button
                size="small"
                aria-label={`Check again: ${sentence}`}
                onClick={() => void checkAgain(key)}
              >
                Check again
              </Button>
            </li>
          ),
        )}
      </ul>
    </details>
  );
}
