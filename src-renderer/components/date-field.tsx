import { Button, Field, Input } from '@fluentui/react-components';
import { CalendarLtr16Regular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState } from 'react';
import { isIsoDate } from '../../src-shared/calendar/iso-date.ts';
import { parseDate, parseMonth } from '../../src-shared/calendar/parse-date.ts';
import { longPlan } from '../../src-shared/calendar/print-date.ts';

interface DateFieldProps {
  readonly label: string;
  /** The day, "2020-01-13" (or a month where `allowMonth`); null where there is none. */
  readonly value: string | null;
  /** Hears of every day typed that exists, and of null when the field is emptied. */
  readonly onChange: (value: string | null) => void;
  readonly allowMonth?: boolean;
  readonly isRequired?: boolean;
  /** Label beside the field instead of above, for headers. */
  readonly isInline?: boolean;
  /** A label only screen readers hear, for cells of a grid. */
  readonly isBare?: boolean;
  readonly error?: string | null;
  readonly hint?: string;
}

/** A day as people write it: "13 Jan 20", "13/1/2020", or from the picker. What is typed stays until it makes sense. */
export function DateField(props: DateFieldProps) {
  const {
    label,
    value,
    onChange,
    allowMonth = false,
    isRequired = false,
    isInline = false,
    isBare = false,
  } = props;
  const [typed, setTyped] = useState(value === null ? '' : longPlan(value));
  const [isWrong, setIsWrong] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const isTyping = useRef(false);
  const id = useId();
  useEffect(() => {
    if (isTyping.current) return;
    setTyped(value === null ? '' : longPlan(value));
    setIsWrong(false);
  }, [value]);

  const read = (text: string) => parseDate(text) ?? (allowMonth ? parseMonth(text) : null);
  // The last day that made sense is still the form's value, so the form must not be saved while the text is another.
  const fault =
    read(typed) === null && (typed.trim() !== '' || isRequired)
      ? `${label}: write a day, as ${exampleOf(allowMonth)}.`
      : '';
  useEffect(() => box.current?.querySelector('input')?.setCustomValidity(fault), [fault]);
  const type = (text: string) => {
    isTyping.current = true;
    setTyped(text);
    const day = read(text);
    if (day !== null) {
      setIsWrong(false);
      onChange(day);
    } else if (text.trim() === '' && !isRequired) {
      setIsWrong(false);
      onChange(null);
    }
  };
  const finish = () => {
    isTyping.current = false;
    const day = read(typed);
    if (day !== null) setTyped(longPlan(day));
    setIsWrong(day === null && (typed.trim() !== '' || isRequired));
  };
  const examples = exampleOf(allowMonth);
  const error = isWrong ? `Write a day, as ${examples}.` : (props.error ?? null);
  const input = (
    <span className="date-field" ref={box}>
      <Input
        // Within a Field the input takes the id that the Field's own label names.
        {...(isInline ? { id } : {})}
        {...(isBare || isInline ? { 'aria-label': label } : {})}
        value={typed}
        placeholder={isBare ? '' : allowMonth ? 'Day or month' : '13 Jan 20'}
        onChange={(_, data) => type(data.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish();
          if (event.key !== 'ArrowDown' || !event.altKey) return;
          // As a list opens by the keyboard; in a grid the arrows would move to another row.
          event.preventDefault();
          event.stopPropagation();
          picker.current?.showPicker();
        }}
        aria-keyshortcuts="Alt+ArrowDown"
        aria-invalid={error !== null}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            tabIndex={-1}
            icon={<CalendarLtr16Regular />}
            aria-label={`Choose ${label.toLowerCase()}`}
            title="Choose from a calendar (Alt+↓)"
            onClick={() => picker.current?.showPicker()}
          />
        }
      />
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        className="date-picker"
        value={value !== null && isIsoDate(value) ? value : ''}
        onChange={(event) => {
          isTyping.current = false;
          if (event.target.value !== '') onChange(event.target.value);
        }}
      />
    </span>
  );
  if (isBare) return input;
  if (isInline) {
    return (
      <span className="date-inline">
        <label htmlFor={id}>{label}</label>
        {input}
      </span>
    );
  }
  return (
    <Field
      label={label}
      required={isRequired}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      {...(error === null ? {} : { validationMessage: error, validationState: 'error' as const })}
    >
      {input}
    </Field>
  );
}

function exampleOf(allowMonth: boolean): string {
  return allowMonth ? '13 Jan 20, 13/1/2020 or Mar 2020' : '13 Jan 20 or 13/1/2020';
}
