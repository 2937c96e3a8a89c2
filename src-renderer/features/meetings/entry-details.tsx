import { useRegister } from '../../stores/register-store.ts';
import { BareChoice, optionsOf, orNone } from './choice.tsx';
import { usualDeadline } from './consequences.ts';
import type { EntryRow } from './entry-row.ts';
import { DEADLINE_WORDS, type Deadline } from './words.ts';

interface EntryDetailsProps {
  readonly row: EntryRow;
  readonly type: (part: Partial<EntryRow>) => void;
  readonly label: string;
}

/** What a condition or a classification needs besides: shown once there is one. */
export function EntryDetails({ row, type, label }: EntryDetailsProps) {
  const register = useRegister((state) => state.register);
  const hasCondition = row.outcome === 'ready' && row.condition.trim() !== '';
  const hasClass = row.outcome !== null && row.classification !== null;
  if (!hasCondition && !hasClass) return null;
  const committees = register.committee
    .map(({ id, name, shortName }) => ({ value: id, label: shortName ?? name }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const organisations = register.organisation
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const orNull = (value: string) => (value === '' ? null : value);
  return (
    <div className="entry-details">
      {hasCondition && (
        <>
          <span>Condition raised by</span>
          <BareChoice
            label={`Who raised the condition of ${label}`}
            value={row.conditionRaisedById ?? ''}
            options={orNone(committees)}
            onChange={(value) => type({ conditionRaisedById: orNull(value) })}
          />
          <span>to be settled by</span>
          <BareChoice
            label={`Who is to settle the condition of ${label}`}
            value={row.conditionOwnerId ?? ''}
            options={orNone(organisations)}
            onChange={(value) => type({ conditionOwnerId: orNull(value) })}
          />
          <span>before</span>
          <BareChoice
            label={`What waits for the condition of ${label}`}
            value={row.neededBefore ?? usualDeadline(row)}
            options={optionsOf(DEADLINE_WORDS)}
            onChange={(value) => type({ neededBefore: value as Deadline })}
          />
        </>
      )}
      {hasClass && (
        <>
          <span>Classified following</span>
          <BareChoice
            label={`The discussion that the classification of ${label} followed`}
            value={row.followingId ?? ''}
            options={orNone(committees)}
            onChange={(value) => type({ followingId: orNull(value) })}
          />
        </>
      )}
    </div>
  );
}
