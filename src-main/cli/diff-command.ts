import type { Register } from '../../src-shared/entities/register.ts';
import { compareByKeys } from '../../src-shared/merge/compare-by-keys.ts';
import { differencesBetween, type RecordDifference } from '../../src-shared/merge/difference.ts';
import { differenceInWords, type SaidDifference } from '../../src-shared/words/difference-words.ts';
import { isRegister } from '../register/file-head.ts';
import { loadAnySnapshot } from '../register/snapshot-file.ts';
import { openToRead } from '../register/store.ts';
import { CannotError } from './failure.ts';
import { type Answer, type Command, type Options, word } from './options.ts';
import { passphraseOf } from './passphrase.ts';
import { UsageError } from './usage.ts';

export const diffCommand: Command = async ([one, other], options) => {
  const [a, b] = [word(one, 'A'), word(other, 'B')];
  try {
    return answerOf(await sideOf(a, options), await sideOf(b, options));
  } catch (error) {
    // 1 says that they differ, so what cannot be compared ends otherwise.
    if (error instanceof UsageError) throw error;
    throw new CannotError(error);
  }
};

interface Side {
  /** Which register it is, or was taken from. */
  readonly id: string;
  readonly register: Register;
}

async function sideOf(path: string, options: Options): Promise<Side> {
  if (!isRegister(path)) {
    const question = `Passphrase of ${path}: `;
    const { header, register } = await loadAnySnapshot(path, () => passphraseOf(options, question));
    return { id: header.registerId, register };
  }
  const store = openToRead(path);
  try {
    return { id: store.id, register: store.read() };
  } finally {
    store.close();
  }
}

function answerOf(a: Side, b: Side): Answer {
  const isSame = a.id === b.id;
  const { differences, mine, theirs } = isSame
    ? { differences: differencesBetween(a.register, b.register), mine: a.register, theirs: b.register }
    : compareByKeys(a.register, b.register);
  const said = differences.map((difference) => differenceInWords(difference, mine, theirs));
  const notice = isSame
    ? []
    : [
        'The two are different registers, so their records are held against each other by what they are known by.',
      ];
  return {
    data: { sameRegister: isSame, differences },
    lines: [...notice, ...said.flatMap(linesOf), summaryOf(differences)],
    status: differences.length === 0 ? 0 : 1,
  };
}

/** A difference as the lines of an answer. */
export function linesOf({ what, fields }: SaidDifference): readonly string[] {
  return [what, ...fields.map((field) => `    ${field}`)];
}

/** "3 differences: 1 added, 2 changed." */
export function summaryOf(differences: readonly RecordDifference[]): string {
  if (differences.length === 0) return 'They hold the same records.';
  const parts = (['added', 'changed', 'removed'] as const).flatMap((kind) => {
    const count = differences.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  const count = differences.length === 1 ? '1 difference' : `${differences.length} differences`;
  return `${count}: ${parts.join(', ')}.`;
}
