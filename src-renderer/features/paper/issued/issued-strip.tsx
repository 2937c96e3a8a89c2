import { Select, ToggleButton } from '@fluentui/react-components';
import { longDate } from '../../../../src-shared/calendar/print-date.ts';
import { useRegister } from '../../../stores/register-store.ts';
import { issuesOf } from '../issue/issue-words.ts';
import { go, NOTHING_SELECTED } from '../paper-state.ts';
import type { Reading } from './reading.ts';
import './issued.css';

interface IssuedStripProps {
  readonly edition: string | null;
  readonly reading: Reading;
  readonly issuedBy: string | null;
}

const CHOICES = [
  { as: 'now', words: 'As now known' },
  { as: 'issued', words: 'As issued' },
  { as: 'differences', words: 'Differences' },
] as const;

/** For an edition that was issued: whether it is shown as it is now known, as it was issued, or what differs. */
export function IssuedStrip({ edition, reading, issuedBy }: IssuedStripProps) {
  const register = useRegister((state) => state.register);
  const issues = edition === null ? [] : issuesOf(register, edition);
  const [newest] = issues;
  if (newest === undefined) return null;
  const issue = reading.issue ?? newest;
  const choose = (as: Reading['as'], id: string) =>
    go({
      reading: as === 'now' ? null : { issue: id, as },
      panel: NOTHING_SELECTED,
      ...(as === 'differences' ? { mode: 'live' as const } : {}),
    });
  return (
    <div className="issued-strip" data-as={reading.as}>
      <div className="paper-modes" role="group" aria-label="Which state of the paper is shown">
        {CHOICES.map(({ as, words }) => (
          <ToggleButton
            key={as}
            size="small"
            appearance="subtle"
            checked={reading.as === as}
            onClick={() => choose(as, issue.id)}
          >
            {words}
          </ToggleButton>
        ))}
      </div>
      {reading.as !== 'now' && issues.length > 1 && (
        <Select
          size="small"
          aria-label="Which issue"
          value={issue.id}
          onChange={(_, { value }) => choose(reading.as, value)}
        >
          {issues.map((one, at) => (
            <option key={one.id} value={one.id}>
              {`${issues.length - at}: ${longDate(one.issuedOn)}`}
            </option>
          ))}
        </Select>
      )}
      <p role="status">{stripWords(reading, issuedBy)}</p>
    </div>
  );
}

function stripWords({ as, issue }: Reading, issuedBy: string | null): string {
  if (issue === null) return '';
  const day = longDate(issue.issuedOn);
  if (as === 'differences') return `What the paper issued on ${day} would say now.`;
  const by = issuedBy === null ? '' : ` by ${issuedBy}`;
  return `As issued on ${day}${by}; nothing here can be changed.`;
}
