import type { IncomingConflict } from '../../../src-shared/api/incoming-api.ts';
import type { Side } from '../../../src-shared/merge/conflict.ts';
import { printInstant } from '../../components/instant.ts';
import { decide, useIncoming } from '../../stores/incoming-store.ts';
import { conflictInWords } from './conflict-words.ts';
import { choose } from './decisions.ts';
import { useBoth } from './use-both.ts';

/** One question of a merge side by side: what stood before, mine and theirs, each with who and when. */
export function ConflictCard({ conflict }: { readonly conflict: IncomingConflict }) {
  const both = useBoth();
  const chosen = useIncoming((state) => state.decisions.choices[conflict.key]);
  const { title, base, mine, theirs } = conflictInWords(conflict, both);
  const { who } = conflict;
  return (
    <fieldset className="conflict" data-open={conflict.isOpen}>
      <legend>{title}</legend>
      <div className="conflict-columns">
        <div className="conflict-column">
          <span className="conflict-side">Before</span>
          <span className="conflict-value">{base}</span>
          <Who who={who.base} />
        </div>
        <Choice conflict={conflict} side="mine" name="Mine" value={mine} chosen={chosen} who={who.mine} />
        <Choice
          conflict={conflict}
          side="theirs"
          name="Theirs"
          value={theirs}
          chosen={chosen}
          who={who.theirs}
        />
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly conflict: IncomingConflict;
  readonly side: Side;
  readonly name: string;
  readonly value: string;
  readonly chosen: Side | undefined;
  readonly who: IncomingConflict['who']['mine'];
}

function Choice({ conflict, side, name, value, chosen, who }: ChoiceProps) {
  return (
    <label className="conflict-column" data-chosen={chosen === side}>
      <span className="conflict-side">
        <input
          type="radio"
          name={conflict.key}
          checked={chosen === side}
          onChange={() => decide(choose(conflict.key, side))}
        />{' '}
        {name}
      </span>
      <span className="conflict-value">{value}</span>
      <Who who={who} />
    </label>
  );
}

/** Who, and when; nothing where the history does not tell. */
export function Who({ who }: { readonly who: IncomingConflict['who']['mine'] }) {
  if (who === null) return null;
  return (
    <span className="conflict-who">
      {who.author}, {printInstant(who.at)}
    </span>
  );
}
