import { Field, Input, Select } from '@fluentui/react-components';
import { longDate } from '../../../../src-shared/calendar/print-date.ts';
import type { RecordOf } from '../../../../src-shared/entities/registry.ts';
import { DateField } from '../../../components/date-field.tsx';
import { useRegister } from '../../../stores/register-store.ts';
import type { EditionDraft } from './cover-draft.ts';
import { type CoverHints, committeesWithout, meetingLabel, meetingsFor } from './cover-hints.ts';

interface EditionFieldsProps {
  readonly paper: RecordOf<'paper'>;
  readonly edition: EditionDraft;
  readonly isNew: boolean;
  readonly hints: CoverHints;
  readonly onChange: (change: Partial<EditionDraft>) => void;
}

const ACTIONS = ['For Information', 'For Decision', 'For Discussion'];
const CLASSIFICATIONS = ['White', 'Green', 'Amber', 'Red'];

/** The fields of one edition. What stays empty is made from its meeting and from the paper, as the hint says. */
export function EditionFields({ paper, edition, isNew, hints, onChange }: EditionFieldsProps) {
  const register = useRegister((state) => state.register);
  const { committeeId, meetingId, item, reference, date, action, recommendation, classification } = edition;
  return (
    <>
      {isNew && (
        <Field label="Committee" required>
          <Select
            value={committeeId}
            onChange={(_, { value }) => onChange({ committeeId: value, meetingId: null })}
          >
            <option value="">Choose…</option>
            {committeesWithout(register, paper).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label="Meeting">
        <Select
          value={meetingId ?? ''}
          onChange={(_, { value }) => onChange({ meetingId: value === '' ? null : value })}
        >
          <option value="">Not settled</option>
          {meetingsFor(register, committeeId).map((known) => (
            <option key={known.meeting.id} value={known.meeting.id}>
              {meetingLabel(known)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Item of its agenda">
        <Input value={item} onChange={(_, { value }) => onChange({ item: value })} />
      </Field>
      <Field
        label="Paper reference"
        hint={
          hints.reference === null
            ? 'Left empty: made from the meeting, once one is chosen.'
            : `Left empty: ${hints.reference}, from the meeting and item.`
        }
      >
        <Input value={reference} onChange={(_, { value }) => onChange({ reference: value })} />
      </Field>
      <DateField
        label="Date on the cover"
        value={date}
        onChange={(value) => onChange({ date: value })}
        hint={`Left empty: the day of the paper, ${longDate(hints.date)}.`}
      />
      <Field label="Action" required>
        <Input list="paper-actions" value={action} onChange={(_, { value }) => onChange({ action: value })} />
      </Field>
      <Choices id="paper-actions" values={ACTIONS} />
      <Field label="Asked to" hint="The verb of the request, as “NOTE”." required>
        <Input value={recommendation} onChange={(_, { value }) => onChange({ recommendation: value })} />
      </Field>
      <Field label="Classification" required>
        <Input
          list="paper-classifications"
          value={classification}
          onChange={(_, { value }) => onChange({ classification: value })}
        />
      </Field>
      <Choices id="paper-classifications" values={CLASSIFICATIONS} />
    </>
  );
}

function Choices({ id, values }: { readonly id: string; readonly values: readonly string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
