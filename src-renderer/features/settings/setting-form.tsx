import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { settingOn } from '../../../src-shared/entities/settings.ts';
import { DateField } from '../../components/date-field.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { today } from '../../components/today.ts';
import { save, useRegister } from '../../stores/register-store.ts';
import { settingChanges } from './setting-changes.ts';
import type { SettingField, SettingGroup } from './setting-fields.ts';

/** The settings of one group, saved together from a day on. */
export function SettingForm({ group }: { readonly group: SettingGroup }) {
  const register = useRegister((state) => state.register);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  // Not the day looked at: a setting that holds from an earlier day would change papers that nobody has in mind.
  const [from, setFrom] = useState<string | null>(today());
  const held = (key: string) => settingOn(register, key, '9999-12-31') ?? '';
  const problems = group.fields.flatMap((field) => {
    const fault = faultOf(field, typed[field.key] ?? held(field.key));
    return fault === null ? [] : [`${field.label}: ${fault}`];
  });
  const isDirty = group.fields.some(({ key }) => (typed[key] ?? held(key)) !== held(key));
  return (
    <RecordForm
      what={group.title}
      isDirty={isDirty}
      problems={problems}
      onSave={async () => {
        const result = await save(`Settings: ${group.title}`, settingChanges(register, typed, from));
        if (result.ok) setTyped({});
        return result;
      }}
      onDiscard={() => setTyped({})}
    >
      <p className="quiet">{group.about}</p>
      {group.fields.map((field) => (
        <SettingInput
          key={field.key}
          field={field}
          value={typed[field.key] ?? held(field.key)}
          onChange={(value) => setTyped({ ...typed, [field.key]: value })}
        />
      ))}
      {isDirty && (
        <DateField
          label="Holds from"
          value={from}
          onChange={setFrom}
          hint="Papers of earlier days keep what held then. Empty: it always held."
        />
      )}
    </RecordForm>
  );
}

interface SettingInputProps {
  readonly field: SettingField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function SettingInput({ field, value, onChange }: SettingInputProps) {
  const fault = faultOf(field, value);
  const state = fault === null ? {} : { validationMessage: fault, validationState: 'error' as const };
  return (
    <Field label={field.label} {...state} {...(field.hint === undefined ? {} : { hint: field.hint })}>
      {field.kind === 'choice' ? (
        <Select value={value} onChange={(_, data) => onChange(data.value)}>
          {(field.choices ?? []).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      ) : field.kind === 'sentence' ? (
        <Textarea spellCheck value={value} resize="vertical" onChange={(_, data) => onChange(data.value)} />
      ) : (
        <Input
          value={value}
          inputMode={field.kind === 'number' ? 'numeric' : 'text'}
          className={field.kind === 'number' ? 'number-input' : ''}
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Field>
  );
}

function faultOf({ kind, key, most }: SettingField, value: string): string | null {
  if (value.trim() === '') return 'It cannot be empty.';
  if (kind === 'number' && !/^[1-9]\d{0,3}$/.test(value)) return 'Write a whole number from 1.';
  if (most !== undefined && Number(value) > most) return `Write a number of at most ${most}.`;
  if (key === 'code.register-link' && !/^https?:\/\/\S+$/.test(value))
    return 'Write the whole address, from https:// on.';
  return null;
}
