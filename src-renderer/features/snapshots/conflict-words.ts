import type { IncomingConflict, IncomingTwins } from '../../../src-shared/api/incoming-api.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { fieldNames } from '../../../src-shared/merge/fields.ts';
import { ENTITY_WORDS } from '../../../src-shared/words/entity-words.ts';
import { labelOf, nameOf, valueInWords } from '../history/history-words.ts';
import { recordTitle } from './group-words.ts';

/** A question of a merge in words: what it is about, and what stands before and on each side. */
export interface SaidConflict {
  readonly title: string;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

const NOTHING = 'nothing';

/** A conflict as it is shown side by side. */
export function conflictInWords(conflict: IncomingConflict, both: Register): SaidConflict {
  const { entity, id, field, record } = conflict;
  if (field !== null) {
    const say = (value: unknown) => valueOr(both, entity, field, value, record);
    return {
      title: `${labelOf(entity, field, record)} · ${recordTitle(both, entity, id)}`,
      base: conflict.isBaseKnown ? say(conflict.base) : 'not known',
      mine: say(conflict.mine),
      theirs: say(conflict.theirs),
    };
  }
  const kept = keptInWords(conflict, both);
  const isMine = conflict.removedBy === 'mine';
  return {
    title: `Removed by one, kept by the other · ${recordTitle(both, entity, id)}`,
    base: 'It was there.',
    mine: isMine ? 'Remove it' : kept,
    theirs: isMine ? kept : 'Remove it',
  };
}

const MOST_NAMED = 3;

function keptInWords({ kind, children }: IncomingConflict, both: Register): string {
  if (kind === 'record') return 'Keep it, as it was changed';
  const named = children.slice(0, MOST_NAMED).map(({ entity, id }) => nameOf(both, entity, id));
  const more = children.length - named.length;
  return `Keep it, with ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function valueOr(
  register: Register,
  entity: IncomingConflict['entity'],
  field: string,
  value: unknown,
  record: IncomingConflict['record'],
): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (value === false) return 'no';
  return valueInWords(register, entity, field, value, record);
}

/** What was entered twice, in words: what it is, and each field in which the two differ. */
export interface SaidTwins {
  readonly title: string;
  readonly fields: readonly { readonly label: string; readonly mine: string; readonly theirs: string }[];
}

export function twinsInWords({ entity, mine, theirs }: IncomingTwins, both: Register): SaidTwins {
  const differing = fieldNames(entity).filter((field) => mine[field] !== theirs[field]);
  return {
    title: recordTitle(both, entity, String(mine['id'])),
    fields: differing.map((field) => ({
      label: labelOf(entity, field, mine),
      mine: valueOr(both, entity, field, mine[field], mine),
      theirs: valueOr(both, entity, field, theirs[field], theirs),
    })),
  };
}

/** How both can be kept of a kind of record that cannot be renumbered here. */
export function keepBothAdvice({ entity }: IncomingTwins): string {
  const what = ENTITY_WORDS[entity].replace(/^an? /, '');
  return `To keep both, change what one is known by first: your ${what} here, or theirs where it was made.`;
}
