import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type AnyRecord, entities } from '../../../src-shared/entities/registry.ts';
import { DateField } from '../../components/date-field.tsx';
import { put, remove } from '../../components/record.ts';
import { RecordForm } from '../../components/record-form.tsx';
import { leave, notify } from '../../stores/interface-store.ts';
import { save } from '../../stores/register-store.ts';
import type { RecordField, RecordKind } from './record-fields.ts';

type Value = string | number | boolean | null;
type Values = Readonly<Record<string, Value>>;

interface PlainRecordFormProps {
  readonly kind: RecordKind;
  /** Null for a new one. */
  readonly record: AnyRecord | null;
  readonly onClose: () => void;
  /** Buttons of a record that only its kind has. */
  readonly more?: ReactNode;
}

/** The form of one plain record: its fields, checked by its own schema. */
export function PlainRecordForm({ kind, record, onClose, more }: PlainRecordFormProps) {
  const start = (record as Values | null) ?? kind.blank;
  const [values, setValues] = useState<Values>(start);
  const [id] = useState(() => record?.id ?? crypto.randomUUID());
  const candidate = { ...values, id };
  const parsed = entities[kind.entity].safeParse(candidate);
  const faults = new Map(
    parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [String(path[0]), message] as const),
  );
  const problems = kind.fields.flatMap(({ key, label }) =>
    faults.has(key) ? [`“${label}” ${faults.get(key) ?? ''}.`] : [],
  );
  const isDirty = JSON.stringify(values) !== JSON.stringify(start);
  const name = String(values[kind.nameField] || kind.one);
  return (
    <RecordForm
      what={name}
      isDirty={isDirty}
      problems={problems}
      saveLabel={record === null ? `Add ${kind.one}` : 'Save'}
      onSave={async () => {
        const label = record === null ? `Add ${name}` : `Change ${name}`;
        const result = await save(label, [put(kind.entity, candidate as never)]);
        if (result.ok) onClose();
        return result;
      }}
      onDiscard={() => (record === null ? onClose() : setValues(start))}
      more={
        <>
          {record !== null && (
            <Button
              onClick={() => {
                void save(`Remove ${name}`, [remove(kind.entity, id)]).then((result) => {
                  if (result.ok) onClose();
                  else notify({ intent: 'error', text: `${name} is still used: ${result.error.message}` });
                });
              }}
            >
              Remove
            </Button>
          )}
          {more}
          <Button appearance="subtle" onClick={() => leave(onClose)}>
            Close
          </Button>
        </>
      }
    >
      {kind.fields.map((field, at) => (
        <PlainField
          key={field.key}
          field={field}
          isFirst={at === 0}
          value={values[field.key] ?? null}
          onChange={(value) => setValues({ ...values, [field.key]: value })}
        />
      ))}
    </RecordForm>
  );
}

interface PlainFieldProps {
  readonly field: RecordField;
  /** Whether typing begins here when the form is opened. */
  readonly isFirst: boolean;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function PlainField({ field, isFirst, value, onChange }: PlainFieldProps) {
  const { kind, label, hint, isOptional = false, choices = [] } = field;
  if (kind === 'yes-no') {
    return (
      <Checkbox
        label={label}
        checked={value === true}
        onChange={(_, data) => onChange(data.checked === true)}
      />
    );
  }
  if (kind === 'date') {
    return (
      <DateField
        label={label}
        value={value === '' ? null : String(value)}
        onChange={onChange}
        isRequired={!isOptional}
      />
    );
  }
  const text = value === null ? '' : String(value);
  return (
    <Field label={label} required={!isOptional} {...(hint === undefined ? {} : { hint })}>
      {kind === 'choice' ? (
        <Select autoFocus={isFirst} value={text} onChange={(_, data) => onChange(data.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          autoFocus={isFirst}
          value={text}
          className={kind === 'number' ? 'number-input' : ''}
          inputMode={kind === 'number' ? 'numeric' : 'text'}
          onChange={(_, data) => onChange(written(data.value, kind, isOptional))}
        />
      )}
    </Field>
  );
}

// What is no number stays as it was typed, so that the schema can say what is wrong with it.
function written(typed: string, kind: RecordField['kind'], isOptional: boolean): Value {
  if (kind === 'number' && /^\d+$/.test(typed)) return Number(typed);
  return typed === '' && isOptional ? null : typed;
}
