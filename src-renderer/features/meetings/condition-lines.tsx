import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { useRegister } from '../../stores/register-store.ts';
import { ConditionForm } from './condition-form.tsx';
import { settlementOf, standingWords } from './conditions.ts';

interface ConditionLinesProps {
  readonly outcome: RecordOf<'outcome'>;
  readonly reference: string;
}

/** The conditions of an outcome, each with how it stands and the way to say what became of it. */
export function ConditionLines({ outcome, reference }: ConditionLinesProps) {
  const register = useRegister((state) => state.register);
  const conditions = where(register, 'condition', 'outcomeId', outcome.id);
  if (conditions.length === 0) return null;
  return (
    <ul className="meetings-conditions">
      {conditions.map((condition) => (
        <ConditionLine key={condition.id} condition={condition} reference={reference} />
      ))}
    </ul>
  );
}

interface ConditionLineProps {
  readonly condition: RecordOf<'condition'>;
  readonly reference: string;
}

function ConditionLine({ condition, reference }: ConditionLineProps) {
  const [isOpen, setIsOpen] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  return (
    <li ref={line}>
      <p>Condition: {condition.sentence}</p>
      <p className="meetings-condition-standing quiet">
        {standingWords(condition)}
        <Button
          size="small"
          appearance="subtle"
          aria-label={`What became of the condition of ${reference}: ${condition.sentence}`}
          onClick={() => setIsOpen(true)}
        >
          {settlementOf(condition).kind === 'open' ? 'Settle…' : 'Change…'}
        </Button>
      </p>
      {isOpen && (
        <ConditionForm
          condition={condition}
          reference={reference}
          close={() => {
            setIsOpen(false);
            line.current?.querySelector('button')?.focus();
          }}
        />
      )}
    </li>
  );
}
