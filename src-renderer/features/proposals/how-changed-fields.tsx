import { Radio, RadioGroup } from '@fluentui/react-components';
import { DateField } from '../../components/date-field.tsx';
import type { HowChanged } from './fact-changes.ts';

interface HowChangedFieldsProps {
  /** What was changed: "title", "path". */
  readonly names: readonly string[];
  /** Whether any of it was recorded before, so that a correction is possible. */
  readonly hasEarlier: boolean;
  readonly how: HowChanged;
  readonly onChange: (how: Partial<HowChanged>) => void;
}

/** Asks what a changed fact means, because papers of earlier days are made from it too. */
export function HowChangedFields({ names, hasEarlier, how, onChange }: HowChangedFieldsProps) {
  const what = `The ${names.join(' and ')}`;
  const kind = hasEarlier ? how.kind : 'from';
  return (
    <fieldset className="how-changed">
      <legend>{hasEarlier ? `${what} ${names.length === 1 ? 'is' : 'are'} different because` : what}</legend>
      {hasEarlier && (
        <RadioGroup
          aria-label="Why it is different"
          value={kind}
          onChange={(_, { value }) => onChange({ kind: value as HowChanged['kind'] })}
        >
          <Radio value="from" label="It changed. Papers as at an earlier day keep the old." />
          <Radio
            value="wrong"
            label="It was recorded wrongly. Papers issued before it was known stay as they were."
          />
          <Radio value="slip" label="Correct a slip of typing. The old text is not kept." />
        </RadioGroup>
      )}
      {kind !== 'slip' && (
        <div className="how-changed-day">
          <DateField
            label={kind === 'from' ? 'From' : 'Known since'}
            isRequired
            value={how.day}
            onChange={(day) => {
              if (day !== null) onChange({ day });
            }}
          />
        </div>
      )}
    </fieldset>
  );
}
