import { Field, Select } from '@fluentui/react-components';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
  readonly hint?: string;
}

/** One of a few words, in a form. The first letters choose. */
export function Choice({ label, value, options, onChange, isRequired = false, hint }: ChoiceProps) {
  return (
    <Field label={label} required={isRequired} {...(hint === undefined ? {} : { hint })}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        <Options options={options} />
      </Select>
    </Field>
  );
}

interface BareChoiceProps extends ChoiceProps {
  /** What the cell is, for the keys that move between rows. */
  readonly cell?: string;
  readonly describedBy?: string;
  readonly isInvalid?: boolean;
}

/** The same in a cell of a grid or a header, with a label that only screen readers hear. */
export function BareChoice(props: BareChoiceProps) {
  const { label, value, options, onChange, cell, describedBy, isInvalid = false } = props;
  return (
    <Select
      aria-label={label}
      aria-invalid={isInvalid}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      {...(cell === undefined ? {} : { 'data-cell': cell })}
      value={value}
      onChange={(_, data) => onChange(data.value)}
    >
      <Options options={options} />
    </Select>
  );
}

function Options({ options }: { readonly options: readonly Option[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

/** The options of a record of words, in its order. */
export function optionsOf<Word extends string>(
  words: Readonly<Record<Word, string>>,
  only: readonly Word[] = Object.keys(words) as Word[],
): readonly Option[] {
  return only.map((value) => ({ value, label: words[value] }));
}

/** An empty choice in front. */
export function orNone(options: readonly Option[], label = '–'): readonly Option[] {
  return [{ value: '', label }, ...options];
}
