import { Checkbox, Input } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import { dayOfWeek } from '../../../src-shared/calendar/iso-date.ts';
import { longDate } from '../../../src-shared/calendar/print-date.ts';
import { find } from '../../../src-shared/entities/register.ts';
import { DateField } from '../../components/date-field.tsx';
import { useRegister } from '../../stores/register-store.ts';
import { agendaDay, papersDayOf } from './known-meetings.ts';
import { tablePlan } from './printed.tsx';
import { clashesOn, type PlannedEdit, type PlannedMeeting, WEEKDAYS } from './year.ts';

interface YearPreviewProps {
  readonly committeeId: string;
  readonly meetings: readonly PlannedMeeting[];
  readonly edit: (key: string, part: PlannedEdit) => void;
}

/** The meetings as they will be made, each to be moved, renumbered or skipped. */
export function YearPreview({ committeeId, meetings, edit }: YearPreviewProps) {
  if (meetings.length === 0) return <p className="quiet">The meetings will stand here, to be looked over.</p>;
  const twice = new Set(
    meetings
      .filter(
        ({ date, isSkipped }, at) =>
          !isSkipped && meetings.findIndex((one) => one.date === date && !one.isSkipped) !== at,
      )
      .map(({ key }) => key),
  );
  return (
    <table className="entry-grid year-preview" aria-label="The meetings to be added">
      <thead>
        <tr>
          <th scope="col">Add</th>
          <th scope="col">Date</th>
          <th scope="col">Weekday</th>
          <th scope="col">Number</th>
          <th scope="col">Agenda day</th>
          <th scope="col">Papers day</th>
          <th scope="col">To look at</th>
        </tr>
      </thead>
      <tbody>
        {meetings.map((meeting) => (
          <PreviewRow
            key={meeting.key}
            committeeId={committeeId}
            meeting={meeting}
            isTwice={twice.has(meeting.key)}
            edit={(part) => edit(meeting.key, part)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface PreviewRowProps {
  readonly committeeId: string;
  readonly meeting: PlannedMeeting;
  readonly isTwice: boolean;
  readonly edit: (part: PlannedEdit) => void;
}

function PreviewRow({
  committeeId,
  meeting: { key, date, number, isSkipped },
  isTwice,
  edit,
}: PreviewRowProps) {
  const register = useRegister((state) => state.register);
  const committee = find(register, 'committee', committeeId);
  const day = longDate(key);
  const known =
    committee === undefined || date === null
      ? null
      : {
          meeting: { id: '', committeeId, number, kind: 'ordinary' as const, agendaDay: null, note: null },
          committee,
          date,
          facts: [],
        };
  const clashes = date === null ? [] : clashesOn(register, committeeId, date);
  const words = [...clashes.map((clash) => clash.words), ...(isTwice ? ['twice in this list'] : [])];
  const blocks = isTwice || clashes.some((clash) => clash.blocks);
  return (
    <tr data-skipped={isSkipped}>
      <td>
        <Checkbox
          aria-label={`Add ${day}`}
          checked={!isSkipped}
          onChange={(_, data) => edit({ isSkipped: data.checked !== true })}
        />
      </td>
      <td>
        <DateField
          label={`Date for ${day}`}
          isBare
          value={date}
          onChange={(value) => edit({ date: value })}
        />
      </td>
      <td>{date === null ? '–' : WEEKDAYS[dayOfWeek(date) - 1]}</td>
      <td>
        <Input
          aria-label={`Number for ${day}`}
          inputMode="numeric"
          className="year-number"
          disabled={isSkipped}
          value={number === null ? '' : String(number)}
          onChange={(_, data) => {
            if (/^\d{0,5}$/.test(data.value)) edit({ number: data.value === '' ? null : Number(data.value) });
          }}
        />
      </td>
      <td className="figure">{known === null ? '–' : tablePlan(agendaDay(register, known))}</td>
      <td className="figure">{known === null ? '–' : tablePlan(papersDayOf(register, known))}</td>
      <td>
        {words.length > 0 && !isSkipped && (
          <span className={blocks ? 'meetings-refused' : 'meetings-check'}>
            <Warning16Regular aria-hidden /> {words.join('; ')}
          </span>
        )}
        {isSkipped && <span className="quiet">Skipped</span>}
      </td>
    </tr>
  );
}
