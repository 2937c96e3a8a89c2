import type { Register } from '../../../src-shared/entities/register.ts';
import type { Change, Fact, Fields, Value } from './change.ts';

/** What another value of a field does to the paper. */
export type Effect = Kept | Reads | Told;

interface Changing {
  /** Another valid value. */
  readonly to: (fact: Fact) => Value;
  /** Other fields that must change with it for the record to stay valid. */
  readonly along?: (change: Change) => Fields;
}

/** No paper prints it, for the reason given: changed in every record at once, it changes no line. */
export interface Kept extends Changing {
  readonly kind: 'kept';
  readonly why: string;
}

/** It stands in the paper as words: each line reads as before with the new words for the old wherever they stood. */
export interface Reads extends Changing {
  readonly kind: 'reads';
  readonly as: (label: string, change: Change) => string;
  /** Why the lines may change places, where the order of the paper goes by it. */
  readonly reorders?: string;
}

/** It is told by lines that are made from its record: only those change, and the sentences that say there are none. */
export interface Told extends Changing {
  readonly kind: 'told';
  /** The records whose lines may change; the record itself and what it is about where not given. */
  readonly carriers?: (change: Change) => ReadonlySet<string>;
  /** Why this change is not seen in this paper; null where it is. */
  readonly silent?: (change: Change, after: Register) => string | null;
  /** Lines that change along though they are not made from records: cover, footer, properties. */
  readonly also?: RegExp;
}

export type Effects = Readonly<Record<string, Effect>>;

export const kept = (why: string, to: Kept['to'], along?: Kept['along']): Kept => ({
  kind: 'kept',
  why,
  to,
  ...(along === undefined ? {} : { along }),
});

/** Words that stand in the paper as they are, added to at their end. */
export function reads(old: (change: Change) => string, more = ' anew'): Reads {
  return {
    kind: 'reads',
    to: ({ value }) => `${value}${more}`,
    as: (label, change) =>
      label.replaceAll(
        old(change),
        old(change).replace(String(change.value), () => String(change.to)),
      ),
  };
}

export const told = (to: Told['to'], rest: Omit<Told, 'kind' | 'to'> = {}): Told => ({
  kind: 'told',
  to,
  ...rest,
});
