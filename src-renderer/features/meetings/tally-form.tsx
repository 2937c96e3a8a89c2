import { Input, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { PARTY_CATEGORIES } from '../../../src-shared/entities/vote-tally.ts';
import { RecordForm } from '../../components/record-form.tsx';
import { save, useRegister } from '../../stores/register-store.ts';
import { Inset } from './inset.tsx';
import {
  CATEGORY_WORDS,
  disagreement,
  NO_VOTES,
  readVotes,
  SOLUTION_WORDS,
  type Solution,
  type Tallies,
  talliesOf,
  tallyChanges,
  tallyKey,
  totalOf,
  type Votes,
} from './tally.ts';

interface TallyFormProps {
  readonly outcome: RecordOf<'outcome'>;
  readonly reference: string;
  readonly close: () => void;
}

const COUNTS = [
  ['votesFor', 'For'],
  ['votesAgainst', 'Against'],
  ['abstentions', 'Abstained'],
] as const satisfies readonly (readonly [keyof Votes, string])[];

/** Who voted how on each solution. The recorded outcome prints; this is held against it. */
export function TallyForm({ outcome, reference, close }: TallyFormProps) {
  const register = useRegister((state) => state.register);
  const recorded = talliesOf(register, outcome.id);
  const [edit, setEdit] = useState<Tallies>({});
  const [hasAlternative, setHasAlternative] = useState(
    Object.keys(recorded).some((key) => key.endsWith('alternative')),
  );
  const tallies = { ...recorded, ...edit };
  const changes = tallyChanges(register, outcome.id, tallies);
  const fault = disagreement(outcome.kind, tallies);
  const set = (key: string, count: keyof Votes, typed: string) => {
    const value = readVotes(typed);
    if (value !== null) setEdit({ ...edit, [key]: { ...(tallies[key] ?? NO_VOTES), [count]: value } });
  };
  return (
    <Inset title={`Tally of the vote on ${reference}`} close={close}>
      <RecordForm
        what={`The tally of the vote on ${reference}`}
        isDirty={changes.length > 0}
        problems={[]}
        saveLabel="Save the tally"
        onDiscard={() => setEdit({})}
        onSave={async () => {
          const result = await save(`Tally of the vote on ${reference}`, changes);
          if (result.ok) close();
          return result;
        }}
      >
        <TallyTable solution="proposed" tallies={tallies} set={set} />
        {hasAlternative && <TallyTable solution="alternative" tallies={tallies} set={set} />}
        <Switch
          label="There was an Alternative Solution"
          checked={hasAlternative}
          onChange={(_, data) => setHasAlternative(data.checked)}
        />
        {fault !== null && (
          <p className="meetings-check" role="status">
            {fault}
          </p>
        )}
      </RecordForm>
    </Inset>
  );
}

interface TallyTableProps {
  readonly solution: Solution;
  readonly tallies: Tallies;
  readonly set: (key: string, count: keyof Votes, typed: string) => void;
}

function TallyTable({ solution, tallies, set }: TallyTableProps) {
  const total = totalOf(tallies, solution);
  return (
    <table className="meetings-tally">
      <thead>
        <tr>
          <th scope="col">{SOLUTION_WORDS[solution]}</th>
          {COUNTS.map(([count, word]) => (
            <th key={count} scope="col" data-align="right">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PARTY_CATEGORIES.map((category) => {
          const key = tallyKey(category, solution);
          const votes = tallies[key] ?? NO_VOTES;
          return (
            <tr key={category}>
              <th scope="row">{CATEGORY_WORDS[category]}</th>
              {COUNTS.map(([count, word]) => (
                <td key={count}>
                  <Input
                    aria-label={`${CATEGORY_WORDS[category]}, ${word.toLowerCase()}, ${SOLUTION_WORDS[solution]}`}
                    inputMode="numeric"
                    value={votes[count] === 0 ? '' : String(votes[count])}
                    placeholder="0"
                    onChange={(_, data) => set(key, count, data.value)}
                  />
                </td>
              ))}
            </tr>
          );
        })}
        <tr className="meetings-total">
          <th scope="row">Total</th>
          {COUNTS.map(([count]) => (
            <td key={count} data-align="right">
              {total[count]}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
