import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { DateField } from '../../components/date-field.tsx';
import { put } from '../../components/record.ts';
import { RecordForm } from '../../components/record-form.tsx';
import { defaultDay } from '../../components/today.ts';
import { save } from '../../stores/register-store.ts';
import {
  SETTLEMENT_WORDS,
  type Settlement,
  settledCondition,
  settlementOf,
  settlementProblems,
} from './conditions.ts';
import { Inset } from './inset.tsx';

interface ConditionFormProps {
  readonly condition: RecordOf<'condition'>;
  readonly reference: string;
  readonly close: () => void;
}

const KINDS = Object.keys(SETTLEMENT_WORDS) as readonly Settlement['kind'][];
const LABELS: Readonly<Record<Settlement['kind'], string>> = {
  open: 'is not met yet',
  met: 'is met',
  dropped: 'is no longer asked for',
};

/** Says that a condition was met or is no longer asked for, or takes that back. */
export function ConditionForm({ condition, reference, close }: ConditionFormProps) {
  const held = settlementOf(condition);
  const [start] = useState<Settlement>({ ...held, on: held.on ?? defaultDay() });
  const [form, setForm] = useState(start);
  const { kind, on, reason } = form;
  const set = (part: Partial<Settlement>) => setForm({ ...form, ...part });
  const title = `The condition of ${reference}`;
  return (
    <Inset title={title} close={close}>
      <RecordForm
        what={title}
        isDirty={JSON.stringify(form) !== JSON.stringify(start)}
        problems={settlementProblems(form)}
        onDiscard={() => setForm(start)}
        onSave={async () => {
          const changes = [put('condition', settledCondition(condition, form))];
          const result = await save(`${title} ${LABELS[kind]}`, changes);
          if (result.ok) close();
          return result;
        }}
      >
        <Field label="What became of it">
          <RadioGroup value={kind} onChange={(_, data) => set({ kind: data.value as Settlement['kind'] })}>
            {KINDS.map((one) => (
              <Radio key={one} value={one} autoFocus={one === start.kind} label={SETTLEMENT_WORDS[one]} />
            ))}
          </RadioGroup>
        </Field>
        {kind !== 'open' && (
          <DateField
            label={kind === 'met' ? 'Met on' : 'From which day'}
            value={on}
            onChange={(value) => set({ on: value })}
            isRequired
            {...(kind === 'dropped' ? { hint: 'Papers of earlier days still tell it.' } : {})}
          />
        )}
        {kind === 'dropped' && (
          <Field label="Why" required>
            <Input value={reason} onChange={(_, data) => set({ reason: data.value })} />
          </Field>
        )}
      </RecordForm>
    </Inset>
  );
}
