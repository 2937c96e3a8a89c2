import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { DateField } from '../../components/date-field.tsx';
import { pasteProse } from '../../components/paste/paste-prose.ts';
import { put } from '../../components/record.ts';
import { RecordForm } from '../../components/record-form.tsx';
import { save, useRegister } from '../../stores/register-store.ts';
import { Choice, optionsOf } from './choice.tsx';
import { meetingTitle } from './known-meetings.ts';
import { MEETING_KIND_WORDS } from './words.ts';

/** What of a meeting has no history: its number, its kind, an agenda day of its own, and a note. */
export function MeetingDetails({ meeting }: { readonly meeting: RecordOf<'meeting'> }) {
  const register = useRegister((state) => state.register);
  const [edit, setEdit] = useState<Partial<RecordOf<'meeting'>>>({});
  const [number, setNumber] = useState<string | null>(null);
  const title = meetingTitle(register, meeting);
  const typedNumber = number ?? String(meeting.number ?? '');
  const isWrong = !/^\d{0,5}$/.test(typedNumber.trim());
  const merged = {
    ...meeting,
    ...edit,
    number: typedNumber.trim() === '' || isWrong ? null : Number(typedNumber),
  };
  const isDirty = isWrong || JSON.stringify(merged) !== JSON.stringify(meeting);
  const reset = () => {
    setEdit({});
    setNumber(null);
  };
  return (
    <section className="form-section" aria-label="Details">
      <h3>Details</h3>
      <RecordForm
        what={title}
        isDirty={isDirty}
        problems={isWrong ? ['The number of a meeting is a whole number.'] : []}
        onDiscard={reset}
        onSave={async () => {
          const result = await save(`Change ${title}`, [put('meeting', merged)]);
          if (result.ok) reset();
          return result;
        }}
      >
        <div className="form-row">
          <Field label="Number">
            <Input value={typedNumber} inputMode="numeric" onChange={(_, data) => setNumber(data.value)} />
          </Field>
          <Choice
            label="Kind"
            value={merged.kind}
            options={optionsOf(MEETING_KIND_WORDS)}
            onChange={(kind) => setEdit({ ...edit, kind: kind as typeof meeting.kind })}
          />
        </div>
        <DateField
          label="Agenda day"
          value={merged.agendaDay}
          onChange={(agendaDay) => setEdit({ ...edit, agendaDay })}
          hint="Only where it is not the committee's usual one."
        />
        <Field label="Note">
          <Textarea
            spellCheck
            onPaste={pasteProse}
            value={merged.note ?? ''}
            onChange={(_, data) => setEdit({ ...edit, note: data.value === '' ? null : data.value })}
          />
        </Field>
      </RecordForm>
    </section>
  );
}
