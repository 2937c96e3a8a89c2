import { Combobox, Field, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { namedBy, offeredOn, offersFor } from './proposals-typed.ts';

interface ProposalFieldProps {
  readonly context: ReportContext;
  readonly value: string | null;
  readonly onChange: (proposalId: string | null) => void;
  readonly label?: string;
}

/** A proposal by its reference, however short, or by words of its title: "62", "mp 79", "northbound". */
export function ProposalField({ context, value, onChange, label = 'Proposal' }: ProposalFieldProps) {
  const { register, clocks } = context;
  const offered = useMemo(() => offeredOn(register, clocks.asAt), [register, clocks.asAt]);
  const chosen = offered.find(({ id }) => id === value);
  const [typed, setTyped] = useState(chosen?.reference ?? '');
  const offers = offersFor(register, offered, typed);
  const isUnknown = value === null && typed.trim() !== '' && offers.length === 0;
  return (
    <Field
      label={label}
      required
      {...(chosen === undefined ? {} : { hint: `${chosen.reference} ${chosen.title}` })}
      {...(isUnknown
        ? {
            validationMessage: 'No proposal in the register is called so.',
            validationState: 'error' as const,
          }
        : {})}
    >
      <Combobox
        freeform
        placeholder="A reference or words of the title"
        value={typed}
        selectedOptions={value === null ? [] : [value]}
        onChange={(event) => {
          const text = event.target.value;
          setTyped(text);
          const named = namedBy(register, text);
          onChange(named.length === 1 ? (named[0] ?? null) : null);
        }}
        onOptionSelect={(_, { optionValue }) => {
          const option = offered.find(({ id }) => id === optionValue);
          if (option === undefined) return;
          setTyped(option.reference);
          onChange(option.id);
        }}
      >
        {offers.map(({ id, reference, title }) => (
          <Option key={id} value={id} text={reference}>
            <span className="offer">
              <strong>{reference}</strong> {title}
            </span>
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
