import { Button } from '@fluentui/react-components';
import { useState } from 'react';
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
  const [open, setOpen] = useState<string | null>(null);
  const conditions = where(register, 'condition', 'outcomeId', outcome.id);
  if (conditions.length === 0) return null;
  return (
    <ul className="meetings-conditions">
      {conditions.map((condition) => (
        <li key={condition.id}>
          <p>
            Condition: {condition.sentence}
            <span className="meetings-condition-standing quiet">
              {standingWords(condition)}
              <Button
                size="small"
                appearance="subtle"
                aria-label={`What became of the condition of ${reference}: ${condition.sentence}`}
                onClick={() => setOpen(condition.id)}
              >
                {settlementOf(condition).kind === 'open' ? 'Settle…' : 'Change…'}
              </Button>
            </span>
          </p>
          {open === condition.id && (
            <ConditionForm condition={condition} reference={reference} close={() => setOpen(null)} />
          )}
        </li>
      ))}
    </ul>
  );
}
