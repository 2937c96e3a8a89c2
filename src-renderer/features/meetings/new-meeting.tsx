import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { find } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { DateField } from '../../components/date-field.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { useDefaultDay } from '../../components/today.ts';
import { show, useInterface } from '../../stores/interface-store.ts';
import { save, useRegister } from '../../stores/register-store.ts';
import { StartingOffer } from '../settings/starting-offer.tsx';
import { Choice, optionsOf } from './choice.tsx';
import { ClashLine } from './clash-line.tsx';
import { agendaDay, papersDayOf } from './known-meetings.ts';
import { tablePlan } from './printed.tsx';
import { MEETING_KIND_WORDS } from './words.ts';
import { meetingChanges, nextNumber } from './year.ts';

/** A meeting of a committee with its day. */
export function NewMeeting() {
  const register = useRegister((state) => state.register);
  const defaultDay = useDefaultDay();
  const committees = register.committee.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const [chosenId, setCommitteeId] = useState('');
  const committeeId = chosenId === '' ? (committees[0]?.id ?? '') : chosenId;
  const [kind, setKind] = useState<RecordOf<'meeting'>['kind']>('ordinary');
  const [typedNumber, setNumber] = useState<string | null>(null);
  const [date, setDate] = useState<string | null>(null);
  const [typedOn, setOn] = useState<string | null>(null);
  const committee = find(register, 'committee', committeeId);
  if (committee === undefined)
    return (
      <StartingOffer page="committee">
        A meeting is a committee’s, and this register has no committees yet.
      </StartingOffer>
    );
  const suggested = kind === 'ordinary' ? nextNumber(register, committeeId) : null;
  const number = typedNumber ?? String(suggested ?? '');
  // What is typed after the day was known of by it at the latest.
  const on = typedOn ?? (date !== null && date < defaultDay ? date : defaultDay);
  const isWrong = !/^\d{0,5}$/.test(number.trim());
  const fields = {
    ...{ committeeId, kind, agendaDay: null, note: null },
    number: number.trim() === '' || isWrong ? null : Number(number),
  };
  const known = date === null ? null : { meeting: { id: '', ...fields }, committee, date, facts: [] };
  const problems = [
    ...(date === null ? ['Say when the meeting is to be: a day, or only a month.'] : []),
    ...(isWrong ? ['The number of a meeting is a whole number.'] : []),
  ];
  return (
    <RecordForm
      what="The new meeting"
      isDirty={date !== null || typedNumber !== null || chosenId !== ''}
      problems={problems}
      saveLabel="Add the meeting"
      onDiscard={() => {
        setDate(null);
        setNumber(null);
        setCommitteeId('');
        setOn(null);
      }}
      onSave={async () => {
        const { meetingId, changes } = meetingChanges(fields, date, on);
        const result = await save(`Add a meeting of ${committee.inSentence}`, changes);
        if (result.ok) {
          useInterface.setState({ unsaved: null });
          show('meetings', meetingId);
        }
        return result;
      }}
    >
      <Choice
        label="Committee"
        isRequired
        value={committeeId}
        options={committees.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setCommitteeId}
      />
      <div className="form-row">
        <DateField label="Date" value={date} onChange={setDate} allowMonth isRequired />
        <DateField label="Set on" value={on} onChange={setOn} isRequired />
      </div>
      <ClashLine committeeId={committeeId} date={date} />
      {known !== null && (
        <p className="quiet">
          Agenda day {tablePlan(agendaDay(register, known))} · papers day{' '}
          {tablePlan(papersDayOf(register, known))}
        </p>
      )}
      <div className="form-row">
        <Choice
          label="Kind"
          value={kind}
          options={optionsOf(MEETING_KIND_WORDS)}
          onChange={(value) => setKind(value as typeof kind)}
        />
        <Field label="Number">
          <Input value={number} inputMode="numeric" onChange={(_, data) => setNumber(data.value)} />
        </Field>
      </div>
    </RecordForm>
  );
}
