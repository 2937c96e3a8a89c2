import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { DateField } from '../../components/date-field.tsx';
import { defaultDay } from '../../components/today.ts';
import { save } from '../../stores/register-store.ts';
import { ActForm } from '../assessments/act-form.tsx';
import { tell } from './acts.ts';
import type { ReleaseRow } from './reading.ts';

interface ReleaseActProps {
  readonly context: ReportContext;
  readonly row: ReleaseRow;
  readonly kind: 'scheduled' | 'cancelled';
  readonly onClose: () => void;
}

/** Sets or moves a release's day, or cancels it. What was set before stays on record. */
export function ReleaseAct({ context, row, kind, onClose }: ReleaseActProps) {
  const [date, setDate] = useState<string | null>(null);
  const [on, setOn] = useState<string | null>(defaultDay());
  const [note, setNote] = useState('');
  const isMove = kind === 'scheduled';
  const title = isMove
    ? row.state.date === null
      ? 'Set its date'
      : 'Move the release'
    : 'Cancel the release';
  return (
    <ActForm
      what={row.name}
      title={title}
      isTouched={date !== null || note !== ''}
      problems={[
        ...(isMove && date === null ? ['Say when it goes live: a day, or only the month.'] : []),
        ...(on === null ? ['Say on which day that was set.'] : []),
      ]}
      saveLabel={isMove ? 'Set date' : 'Cancel release'}
      onSave={() =>
        save(isMove ? `Set the date of ${row.name}` : `Cancel ${row.name}`, [
          tell(context.register, row.id, kind, { on: on ?? '', date: isMove ? date : null, note }),
        ])
      }
      onClose={onClose}
    >
      <div className="form-row">
        {isMove && <DateField label="Goes live" allowMonth isRequired value={date} onChange={setDate} />}
        <DateField label={isMove ? 'Set on' : 'Cancelled on'} isRequired value={on} onChange={setOn} />
      </div>
      <Field label={isMove ? 'Note' : 'Why'}>
        <Input spellCheck value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
    </ActForm>
  );
}
