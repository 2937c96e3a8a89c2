import { Input, Select } from '@fluentui/react-components';
import { DateField } from '../../../components/date-field.tsx';
import { useRegister } from '../../../stores/register-store.ts';
import { type Answer, type MoveTo, movesOf, moveWords, type OpenPromise } from './promises.ts';

interface PromiseRowProps {
  readonly promise: OpenPromise;
  readonly month: string;
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
}

const FIRST: Readonly<Record<Answer['kind'], Answer>> = {
  keep: { kind: 'keep' },
  move: { kind: 'move', to: null },
  drop: { kind: 'drop', why: '' },
  met: { kind: 'met', on: null },
};

/** One promise, and what becomes of it. */
export function PromiseRow({ promise, month, answer, onAnswer }: PromiseRowProps) {
  const register = useRegister((state) => state.register);
  const { kind, text, due } = promise;
  return (
    <li className="paper-promise">
      <div>
        <p>{text}</p>
        <p className="quiet">{due}</p>
      </div>
      <Select
        aria-label={`What becomes of it: ${text}`}
        value={answer.kind}
        onChange={(_, { value }) => onAnswer(FIRST[value as Answer['kind']])}
      >
        <option value="keep">{kind === 'condition' ? 'Still open' : 'Kept as it is'}</option>
        {kind === 'condition' ? (
          <>
            <option value="met">Met on…</option>
            <option value="drop">No longer asked for…</option>
          </>
        ) : (
          <>
            <option value="move">Moved to…</option>
            <option value="drop">Dropped…</option>
          </>
        )}
      </Select>
      <div className="paper-promise-more">
        {answer.kind === 'move' && (
          <MoveChoice
            moves={movesOf(register, promise, month)}
            to={answer.to}
            onMove={(to) => onAnswer({ kind: 'move', to })}
            label={`Moved to: ${text}`}
          />
        )}
        {answer.kind === 'drop' && (
          <Input
            aria-label={`Why it is ${kind === 'condition' ? 'no longer asked for' : 'dropped'}: ${text}`}
            spellCheck
            placeholder="Why"
            value={answer.why}
            onChange={(_, { value }) => onAnswer({ kind: 'drop', why: value })}
          />
        )}
        {answer.kind === 'met' && (
          <DateField
            label={`Met on: ${text}`}
            isBare
            value={answer.on}
            onChange={(on) => onAnswer({ kind: 'met', on })}
          />
        )}
      </div>
    </li>
  );
}

interface MoveChoiceProps {
  readonly moves: readonly MoveTo[];
  readonly to: MoveTo | null;
  readonly onMove: (to: MoveTo | null) => void;
  readonly label: string;
}

function MoveChoice({ moves, to, onMove, label }: MoveChoiceProps) {
  const keyOf = ({ meeting, date }: MoveTo) => meeting ?? date;
  return (
    <Select
      aria-label={label}
      value={to === null ? '' : keyOf(to)}
      onChange={(_, { value }) => onMove(moves.find((move) => keyOf(move) === value) ?? null)}
    >
      <option value="">Choose…</option>
      {moves.map((move) => (
        <option key={keyOf(move)} value={keyOf(move)}>
          {moveWords(move)}
        </option>
      ))}
    </Select>
  );
}
