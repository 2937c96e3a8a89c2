import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { DateField } from '../../components/date-field.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { defaultDay } from '../../components/today.ts';
import { save } from '../../stores/register-store.ts';
import { dropItem } from './agenda-changes.ts';
import { Inset } from './inset.tsx';

interface DropFormProps {
  readonly item: RecordOf<'agendaItem'>;
  readonly reference: string;
  readonly close: () => void;
}

/** Takes an item off an agenda, with the reason. */
export function DropForm({ item, reference, close }: DropFormProps) {
  const [reason, setReason] = useState('');
  const [on, setOn] = useState<string | null>(defaultDay());
  const problems = [
    ...(reason.trim() === '' ? ['Say why it is taken off.'] : []),
    ...(on === null ? ['Say on which day.'] : []),
  ];
  return (
    <Inset title={`Take ${reference} off the agenda`} close={close}>
      <RecordForm
        what={`${reference} on the agenda`}
        isDirty={reason !== ''}
        problems={problems}
        saveLabel="Take off"
        onDiscard={() => setReason('')}
        onSave={async () => {
          const result = await save(
            `Take ${reference} off the agenda`,
            dropItem(item, on ?? defaultDay(), reason),
          );
          if (result.ok) close();
          return result;
        }}
      >
        <Field label="Why" required>
          <Input autoFocus spellCheck value={reason} onChange={(_, data) => setReason(data.value)} />
        </Field>
        <DateField label="Taken off on" value={on} onChange={setOn} isRequired />
      </RecordForm>
    </Inset>
  );
}
