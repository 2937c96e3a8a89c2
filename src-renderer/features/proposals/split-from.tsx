import { Combobox, Field, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useInterface } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { type NewProposal, splitNumber } from './new-draft.ts';
import { nextNumber, seriesChoices } from './numbering.ts';
import { proposalRows } from './rows.ts';

interface SplitFromProps {
  readonly value: string;
  readonly onChange: (change: Partial<NewProposal>) => void;
}

const MOST = 12;

/** The proposal that a new one is split from. It then takes that one's number, with a letter. */
export function SplitFrom({ value, onChange }: SplitFromProps) {
  const register = useRegister((state) => state.register);
  return (
    <ProposalField
      label="Split from"
      hint="Only for a part of an existing proposal: it takes that one’s number with a letter."
      value={value}
      onChange={(id) => {
        const [series] = seriesChoices(register);
        if (id !== '') onChange(splitNumber(register, id));
        else if (series !== undefined)
          onChange({
            seriesId: series.id,
            number: String(nextNumber(register, series)),
            suffix: '',
            splitFromId: '',
          });
      }}
    />
  );
}

interface ProposalFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** The id of a proposal; "" for none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** A proposal that may not be chosen: itself. */
  readonly except?: string;
}

/** One of the proposals in the register, found by reference or title. */
export function ProposalField({ label, hint, value, onChange, except }: ProposalFieldProps) {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const rows = proposalRows(register, asAt);
  const nameOf = (id: string) => {
    const row = rows.find((one) => one.id === id);
    return row === undefined ? '' : `${row.reference} ${row.title ?? ''}`.trim();
  };
  const [typed, setTyped] = useState<string | null>(null);
  const found = useMemo(() => {
    const words = (typed ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    return rows
      .filter(({ id, text }) => id !== except && words.every((word) => text.includes(word)))
      .slice(0, MOST);
  }, [rows, typed, except]);
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Combobox
        className="name-field"
        input={{ className: 'name-input' }}
        value={typed ?? nameOf(value)}
        selectedOptions={value === '' ? [] : [value]}
        placeholder="None"
        onChange={(event) => {
          setTyped(event.target.value);
          if (event.target.value.trim() === '') onChange('');
        }}
        onBlur={() => setTyped(null)}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(null);
          onChange(optionValue ?? '');
        }}
      >
        {found.map(({ id, reference, title }) => (
          <Option key={id} value={id} text={`${reference} ${title ?? ''}`.trim()}>
            {reference} {title}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
