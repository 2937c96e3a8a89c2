import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { DateField } from '../../components/date-field.tsx';
import { defaultDay } from '../../components/today.ts';
import { save } from '../../stores/register-store.ts';
import { ActForm } from '../assessments/act-form.tsx';
import { actProblems, tell } from './acts.ts';
import type { ConsultationRow } from './rows.ts';

type Kind = 'expected' | 'extended' | 'closed' | 'withdrawn';

interface Words {
  readonly title: string;
  readonly on: string;
  readonly date: string | null;
  readonly save: string;
  readonly label: string;
}

const WORDS: Readonly<Record<Kind, Words>> = {
  expected: {
    title: 'Expect it at another time',
    on: 'Set on',
    date: 'Now expected',
    save: 'Move',
    label: 'Move the consultation on',
  },
  extended: {
    title: 'Extend the consultation',
    on: 'Extended on',
    date: 'Now closes on',
    save: 'Extend',
    label: 'Extend the consultation on',
  },
  closed: {
    title: 'Close the consultation',
    on: 'Closed on',
    date: null,
    save: 'Close',
    label: 'Close the consultation on',
  },
  withdrawn: {
    title: 'Withdraw the consultation',
    on: 'Withdrawn on',
    date: null,
    save: 'Withdraw',
    label: 'Withdraw the consultation on',
  },
};

interface ConsultationActProps {
  readonly context: ReportContext;
  readonly row: ConsultationRow;
  readonly kind: Kind;
  readonly onClose: () => void;
}

/** Tells one thing of a consultation: moved, extended, closed or withdrawn. */
export function ConsultationAct({ context, row, kind, onClose }: ConsultationActProps) {
  const words = WORDS[kind];
  const [on, setOn] = useState<string | null>(defaultDay());
  const [date, setDate] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const isTouched = date !== null || note !== '';
  return (
    <ActForm
      what={`What you typed of ${row.reference}`}
      title={words.title}
      isTouched={isTouched}
      problems={actProblems(kind, on, date, row)}
      saveLabel={words.save}
      onSave={() =>
        save(
          `${words.label} ${row.reference}`,
          tell(context.register, row.id, kind, {
            on: on ?? '',
            date: words.date === null ? null : date,
            note,
          }),
        )
      }
      onClose={onClose}
    >
      <div className="form-row">
        {words.date !== null && (
          <DateField
            label={words.date}
            isRequired
            allowMonth={kind === 'expected'}
            value={date}
            onChange={setDate}
          />
        )}
        <DateField label={words.on} isRequired value={on} onChange={setOn} />
      </div>
      <Field label={kind === 'withdrawn' ? 'Why' : 'Note'}>
        <Input spellCheck value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
    </ActForm>
  );
}
