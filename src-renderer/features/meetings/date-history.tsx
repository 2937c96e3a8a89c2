import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { lastDayOf } from '../../../src-shared/calendar/iso-date.ts';
import { longPlan } from '../../../src-shared/calendar/print-date.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { DateField } from '../../components/date-field.tsx';
import { newRecord, put } from '../../components/record.ts';
import { RecordForm } from '../../components/record-form.tsx';
import { defaultDay } from '../../components/today.ts';
import { useOpenAct } from '../../stores/open-acts.ts';
import { save, useRegister } from '../../stores/register-store.ts';
import { type DateLine, dateLines } from './agenda-changes.ts';
import { ClashLine } from './clash-line.tsx';
import { Inset } from './inset.tsx';
import { meetingTitle } from './known-meetings.ts';
import { LaterMark, tablePlan } from './printed.tsx';

type Act = 'move' | 'cancel' | 'correct';

/** When a meeting was set, moved and cancelled, and the forms that do so. */
export function DateHistory({ meeting }: { readonly meeting: RecordOf<'meeting'> }) {
  const register = useRegister((state) => state.register);
  const [act, setAct] = useOpenAct<Act>(meeting.id);
  const lines = dateLines(register, meeting.id);
  const latest = lines[0];
  return (
    <section className="form-section" aria-label="Date">
      <h3>Date</h3>
      {latest === undefined && <p className="quiet">No day is set yet.</p>}
      <ul className="meetings-dates">
        {lines.map((line) => (
          <li key={line.row.id}>
            <DateWords line={line} />
          </li>
        ))}
      </ul>
      {act === null ? (
        <div className="buttons">
          <Button size="small" onClick={() => setAct('move')}>
            {latest === undefined ? 'Set the day…' : latest.date === null ? 'Hold it after all…' : 'Move…'}
          </Button>
          {latest !== undefined && latest.date !== null && (
            <Button size="small" onClick={() => setAct('cancel')}>
              Cancel the meeting…
            </Button>
          )}
          {latest !== undefined && (
            <Button size="small" appearance="subtle" onClick={() => setAct('correct')}>
              Correct…
            </Button>
          )}
        </div>
      ) : (
        <DateForm
          act={act}
          meeting={meeting}
          latest={latest?.row ?? null}
          title={meetingTitle(register, meeting)}
          close={() => setAct(null)}
        />
      )}
    </section>
  );
}

function DateWords({ line: { row, what, date } }: { readonly line: DateLine }) {
  const set = `${what} ${tablePlan(row.on)}`;
  return (
    <>
      <span className="figure">{date === null ? 'Cancelled' : longPlan(date)}</span>
      <span className="quiet">
        {' · '}
        {set}
        {row.inferred && ', worked out'}
        <LaterMark on={row.on} />
        {row.note !== null && ` · ${row.note}`}
      </span>
    </>
  );
}

const TITLES: Readonly<Record<Act, string>> = {
  move: 'Move the meeting',
  cancel: 'Cancel the meeting',
  correct: 'Correct the date',
};

interface DateFormProps {
  readonly act: Act;
  readonly meeting: RecordOf<'meeting'>;
  readonly latest: RecordOf<'meetingDate'> | null;
  readonly title: string;
  readonly close: () => void;
}

// A move and a cancellation are new rows; a correction is a new row that names the one it replaces.
function DateForm({ act, meeting, latest, title, close }: DateFormProps) {
  const [date, setDate] = useState<string | null>(latest?.date ?? null);
  const [on, setOn] = useState<string | null>(act === 'correct' ? (latest?.on ?? null) : setDay(latest));
  const [note, setNote] = useState('');
  const problems = [
    ...(act !== 'cancel' && date === null ? ['Say when it is to be.'] : []),
    ...(on === null ? ['Say on which day that was set.'] : []),
  ];
  const verb = { move: 'Move', cancel: 'Cancel', correct: 'Correct the date of' }[act];
  return (
    <Inset title={TITLES[act]} close={close}>
      <RecordForm
        what={`The date of ${title}`}
        isDirty={act === 'cancel' || date !== (latest?.date ?? null) || note !== ''}
        problems={problems}
        saveLabel={act === 'cancel' ? 'Cancel the meeting' : act === 'move' ? 'Save the date' : 'Correct'}
        onDiscard={close}
        onSave={async () => {
          const row = newRecord('meetingDate', {
            meetingId: meeting.id,
            date: act === 'cancel' ? null : date,
            on: on ?? defaultDay(),
            note: note.trim() === '' ? null : note.trim(),
            replacesId: act === 'correct' ? (latest?.id ?? null) : null,
          });
          const result = await save(`${verb} ${title}`, [put('meetingDate', row)]);
          if (result.ok) close();
          return result;
        }}
      >
        <div className="form-row">
          {act !== 'cancel' && (
            <DateField label="Date" value={date} onChange={setDate} allowMonth isRequired />
          )}
          <DateField
            label={act === 'cancel' ? 'Cancelled on' : 'Set on'}
            value={on}
            onChange={setOn}
            isRequired
          />
        </div>
        {act !== 'cancel' && (
          <ClashLine committeeId={meeting.committeeId} date={date} exceptMeetingId={meeting.id} />
        )}
        <Field label={act === 'correct' ? 'Why it is corrected' : 'Note'}>
          <Input spellCheck value={note} onChange={(_, data) => setNote(data.value)} />
        </Field>
      </RecordForm>
    </Inset>
  );
}

// Of a meeting that is past already, a move was set by its day.
function setDay(latest: RecordOf<'meetingDate'> | null): string {
  return [defaultDay(), ...(latest?.date == null ? [] : [lastDayOf(latest.date)])].sort()[0] ?? defaultDay();
}
