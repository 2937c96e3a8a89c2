import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { suggestions } from './parties.ts';

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What completes it as it is typed. */
  readonly known: readonly { readonly id: string; readonly name: string }[];
  /** Said under the field while the name is one that the register does not know yet. */
  readonly newHint?: string;
  readonly placeholder?: string;
}

/** A name that completes as it is typed; any other may be typed too, and makes a new record. */
export function NameField({ label, value, onChange, known, newHint, placeholder }: NameFieldProps) {
  const [isTyping, setIsTyping] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const names = suggestions(known, isTyping ? value : '');
  const isNew =
    value.trim() !== '' && !known.some(({ name }) => name.toLowerCase() === value.trim().toLowerCase());
  return (
    <Field label={label} {...(isNew && newHint !== undefined ? { hint: newHint } : {})}>
      <Combobox
        className="name-field"
        freeform
        input={{ className: 'name-input' }}
        value={value}
        selectedOptions={isNew || value === '' ? [] : [value]}
        {...(placeholder === undefined ? {} : { placeholder })}
        onChange={(event) => {
          setIsTyping(true);
          onChange(event.target.value);
        }}
        onOptionSelect={(_, { optionText }) => {
          setIsTyping(false);
          if (optionText !== undefined) onChange(optionText);
        }}
        open={isOpen && names.length > 0}
        onOpenChange={(_, { open }) => {
          setIsOpen(open);
          if (!open) setIsTyping(false);
        }}
      >
        {names.map((name) => (
          <Option key={name} value={name}>
            {name}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
