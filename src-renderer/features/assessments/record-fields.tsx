import { Dropdown, Field, Input, Option, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { longDate } from '../../../src-shared/calendar/print-date.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { DateField } from '../../components/date-field.tsx';
import { pasteProse } from '../../components/paste/paste-prose.ts';
import { useDefaultDay } from '../../components/today.ts';
import { usualTarget } from './dcc-rows.ts';
import type { Telling } from './events.ts';
import { laterMark } from './reading.ts';
import { type RecordDraft, requestItems } from './record-changes.ts';
import type { AssessmentRow } from './rows.ts';

interface RecordFieldsProps {
  readonly context: ReportContext;
  readonly row: AssessmentRow;
  readonly draft: RecordDraft;
  readonly set: (change: Partial<RecordDraft>) => void;
  /** Something recorded before is told otherwise. */
  readonly isRestated: boolean;
  readonly telling: Telling;
  readonly setTelling: (telling: Telling) => void;
  readonly isDirty: boolean;
}

export function RecordFields(props: RecordFieldsProps) {
  const { context, row, draft, set, isDirty } = props;
  const { asAt } = context.clocks;
  const later = (day: string | null) => {
    const mark = laterMark(day, asAt);
    return mark === null ? {} : { hint: mark };
  };
  const accept = (acceptedOn: string | null) =>
    set({
      acceptedOn,
      ...(draft.target === '' && acceptedOn !== null
        ? { target: usualTarget(context, row.kind, acceptedOn) }
        : {}),
    });
  return (
    <>
      <div className="form-row">
        <DateField
          label="Requested"
          value={draft.requestedOn}
          onChange={(requestedOn) => set({ requestedOn })}
          {...later(draft.requestedOn)}
        />
        <MeetingField context={context} row={row} draft={draft} set={set} />
      </div>
      <div className="form-row">
        <DateField label="Accepted" value={draft.acceptedOn} onChange={accept} {...later(draft.acceptedOn)} />
        <Field label="Target, working days">
          <Input value={draft.target} onChange={(_, { value }) => set({ target: value })} />
        </Field>
      </div>
      <div className="form-row">
        <DateField
          label="Expected return"
          allowMonth
          value={draft.expectedReturn}
          onChange={(expectedReturn) => set({ expectedReturn })}
        />
        <DateField
          label="Returned"
          value={draft.returnedOn}
          onChange={(returnedOn) => set({ returnedOn })}
          {...later(draft.returnedOn)}
        />
      </div>
      <div className="form-row">
        <DateField
          label="Closed without a return"
          value={draft.closedOn}
          onChange={(closedOn) => set({ closedOn })}
          {...later(draft.closedOn)}
        />
        {draft.closedOn !== null && (
          <Field label="Why it was closed" required>
            <Input
              spellCheck
              value={draft.closedWhy}
              onChange={(_, { value }) => set({ closedWhy: value })}
            />
          </Field>
        )}
      </div>
      <div className="note-row">
        <Field label="New progress note">
          <Textarea
            rows={2}
            spellCheck
            onPaste={pasteProse}
            value={draft.note}
            onChange={(_, { value }) => set({ note: value })}
            placeholder="Printed in the progress appendix until the next note"
          />
        </Field>
        {draft.note !== '' && (
          <DateField
            label="Noted on"
            isRequired
            value={draft.noteOn}
            onChange={(noteOn) => set({ noteOn })}
          />
        )}
      </div>
      {isDirty && <HowTold {...props} />}
    </>
  );
}

function MeetingField({
  context,
  row,
  draft,
  set,
}: Pick<RecordFieldsProps, 'context' | 'row' | 'draft' | 'set'>) {
  const items = requestItems(context.register, row.proposalId, draft.agendaItemId);
  if (items.length === 0) return null;
  const chosen = items.find(({ id }) => id === draft.agendaItemId);
  return (
    <Field label="Requested at">
      <Dropdown
        value={chosen?.text ?? 'No meeting'}
        selectedOptions={[draft.agendaItemId ?? '']}
        disabled={draft.requestedOn === null}
        onOptionSelect={(_, { optionValue }) => set({ agendaItemId: optionValue || null })}
      >
        <Option value="">No meeting</Option>
        {items.map(({ id, text }) => (
          <Option key={id} value={id}>
            {text}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

/** When it was told, and for what was recorded otherwise before, whether it changed or was only mistyped. */
function HowTold({ isRestated, telling, setTelling }: RecordFieldsProps) {
  const defaultDay = useDefaultDay();
  return (
    <div className="how-told">
      {isRestated && (
        <Field label="What was recorded before">
          <RadioGroup
            value={telling.isMistake ? 'mistake' : 'changed'}
            onChange={(_, { value }) => setTelling({ ...telling, isMistake: value === 'mistake' })}
          >
            <Radio value="changed" label="Stays on record: this is a later value or a correction" />
            <Radio value="mistake" label="Was mistyped: put it right" />
          </RadioGroup>
        </Field>
      )}
      <div className="form-row">
        {!telling.isMistake && (
          <DateField
            label="Told on"
            value={telling.toldOn}
            onChange={(toldOn) => setTelling({ ...telling, toldOn })}
            hint={`Empty: known on the day itself; a new target or expectation is set on ${longDate(defaultDay)}.`}
          />
        )}
        {isRestated && !telling.isMistake && (
          <Field label="Reason">
            <Input
              spellCheck
              value={telling.reason ?? ''}
              onChange={(_, { value }) =>
                setTelling({ ...telling, reason: value.trim() === '' ? null : value })
              }
            />
          </Field>
        )}
      </div>
    </div>
  );
}
