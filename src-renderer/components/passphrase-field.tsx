import { Button, Field, Input } from '@fluentui/react-components';
import { Eye20Regular, EyeOff20Regular } from '@fluentui/react-icons';
import { useState } from 'react';

interface PassphraseFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it; null where nothing is. */
  readonly fault?: string | null;
  readonly isFocused?: boolean;
}

/** A passphrase, hidden until the person asks to see it. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, hint, value, onChange, fault = null, isFocused = false } = props;
  const [isShown, setIsShown] = useState(false);
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(fault === null ? {} : { validationState: 'error' as const, validationMessage: fault })}
    >
      <Input
        type={isShown ? 'text' : 'password'}
        value={value}
        autoFocus={isFocused}
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        onChange={(_, data) => onChange(data.value)}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={isShown ? <EyeOff20Regular /> : <Eye20Regular />}
            aria-label={`${isShown ? 'Hide' : 'Show'} the ${label.toLowerCase()}`}
            onClick={() => setIsShown(!isShown)}
          />
        }
      />
    </Field>
  );
}
