import type { IncomingConflict, IncomingDecisions } from '../../../src-shared/api/incoming-api.ts';
import type { Side } from '../../../src-shared/merge/conflict.ts';

type Change = (decisions: IncomingDecisions) => IncomingDecisions;

/** Chooses one side for a question. */
export function choose(key: string, side: Side): Change {
  return (decisions) => ({ ...decisions, choices: { ...decisions.choices, [key]: side } });
}

/** Chooses one side for every question. */
export function chooseAll(conflicts: readonly IncomingConflict[], side: Side): Change {
  const all = Object.fromEntries(conflicts.map(({ key }) => [key, side]));
  return (decisions) => ({ ...decisions, choices: { ...decisions.choices, ...all } });
}

/** Makes one of what was entered twice. */
export function combine(key: string, theirId: string): Change {
  return ({ renumbered, combined, ...rest }) => ({
    ...rest,
    combined: [...combined.filter((one) => one !== key), key],
    renumbered: without(renumbered, theirId),
  });
}

/** Keeps both, theirs under another number. */
export function renumber(key: string, theirId: string, number: number): Change {
  return ({ renumbered, combined, ...rest }) => ({
    ...rest,
    combined: combined.filter((one) => one !== key),
    renumbered: { ...renumbered, [theirId]: { number, suffix: '' } },
  });
}

/** Takes back what was decided about something entered twice. */
export function decideAgain(key: string, theirId: string): Change {
  return ({ renumbered, combined, ...rest }) => ({
    ...rest,
    combined: combined.filter((one) => one !== key),
    renumbered: without(renumbered, theirId),
  });
}

export function leaveOut(ids: readonly string[]): Change {
  return (decisions) => ({ ...decisions, leftOut: [...new Set([...decisions.leftOut, ...ids])] });
}

export const leaveNothingOut: Change = (decisions) => ({ ...decisions, leftOut: [] });

function without<Value>(values: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
}
