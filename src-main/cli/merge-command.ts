import { randomUUID } from 'node:crypto';
import type { Side } from '../../src-shared/merge/conflict.ts';
import { differencesBetween } from '../../src-shared/merge/difference.ts';
import { type Decisions, type MergePlan, NOTHING_DECIDED } from '../../src-shared/merge/plan-merge.ts';
import type { Snapshot } from '../../src-shared/snapshot/format.ts';
import { conflictInWords, differenceInWords, twinsInWords } from '../../src-shared/words/difference-words.ts';
import { backUp } from '../register/backup.ts';
import { RegisterError } from '../register/errors.ts';
import { mergeSnapshot, planOf, relationTo } from '../register/merge-snapshot.ts';
import { loadAnySnapshot } from '../register/snapshot-file.ts';
import type { Store } from '../register/store.ts';
import { linesOf, summaryOf } from './diff-command.ts';
import { type Answer, type Command, needed, type Options, text, word } from './options.ts';
import { passphraseOf } from './passphrase.ts';
import { byCommandLine, openForCommand } from './register-commands.ts';
import { UsageError } from './usage.ts';

export const mergeCommand: Command = async ([snapshot], options) => {
  const file = word(snapshot, 'SNAPSHOT');
  const prefer = preferOption(options);
  const register = needed(options, 'register');
  const theirs = await loadAnySnapshot(file, () => passphraseOf(options));
  const store = openForCommand(register);
  try {
    return merged(store, theirs, { register, file, prefer });
  } finally {
    store.close();
  }
};

interface Asked {
  readonly register: string;
  readonly file: string;
  readonly prefer: Side | null;
}

function preferOption(options: Options): Side | null {
  const prefer = text(options, 'prefer');
  if (prefer === undefined || prefer === 'mine' || prefer === 'theirs') return prefer ?? null;
  throw new UsageError(`“${prefer}” is neither mine nor theirs.`);
}

function merged(store: Store, theirs: Snapshot, { register, file, prefer }: Asked): Answer {
  const relation = relationTo(store, theirs);
  if (relation === 'known') {
    const data = { merged: false, relation, changes: 0, backup: null };
    return { data, lines: ['Everything in the snapshot is in the register already.'] };
  }
  if (relation === 'unrelated') {
    throw new RegisterError(
      'unrelated',
      `The snapshot ${file} and the register ${register} have no state in common that both still hold, so they cannot be merged.`,
      `See how they differ with: panelpaper diff ${register} ${file}`,
    );
  }
  const { plan, decisions } = decided(store, theirs, prefer);
  if (plan.conflicts.length + plan.twins.length + plan.problems.length > 0)
    return undecided(store, theirs, plan);
  const before = store.read();
  const backup = backUp(store.connection, register, 'before a merge');
  mergeSnapshot(store, theirs, decisions, { id: randomUUID(), ...byCommandLine() });
  const differences = differencesBetween(before, store.read());
  const said = differences.map((difference) => differenceInWords(difference, before, store.read()));
  return {
    data: { merged: true, relation, changes: differences.length, backup, differences },
    lines: [
      ...said.flatMap(linesOf),
      differences.length === 0
        ? 'Nothing was new; the snapshot is noted as merged.'
        : `Came in: ${summaryOf(differences)}`,
      `The register as it was before is kept in ${backup}.`,
    ],
  };
}

// Combining what was entered twice asks new questions about the fields of the two, and each is answered alike.
function decided(store: Store, theirs: Snapshot, prefer: Side | null) {
  let decisions: Decisions = NOTHING_DECIDED;
  for (;;) {
    const plan = planOf(store, theirs, decisions);
    const { conflicts, twins } = plan;
    if (prefer === null || conflicts.length + twins.length === 0) return { plan, decisions };
    const choices = new Map([...decisions.choices, ...conflicts.map(({ key }) => [key, prefer] as const)]);
    const combined = new Set([...decisions.combined, ...twins.map(({ key }) => key)]);
    if (choices.size === decisions.choices.size && combined.size === decisions.combined.size)
      return { plan, decisions };
    decisions = { ...decisions, choices, combined };
  }
}

function undecided(store: Store, theirs: Snapshot, { conflicts, twins, problems }: MergePlan): Answer {
  const mine = store.read();
  const asked = [
    ...conflicts.map((conflict) => conflictInWords(conflict, mine, theirs.register)),
    ...twins.map((pair) => twinsInWords(pair, mine, theirs.register)),
  ];
  const count = asked.length + problems.length;
  const next =
    asked.length > 0
      ? 'Say whose to take with --prefer mine or --prefer theirs, or decide each in the application.'
      : 'The rules forbid these beside what the register holds; decide each in the application.';
  return {
    data: { merged: false, relation: 'related', conflicts, twins, problems },
    lines: [
      ...asked.flatMap(linesOf),
      ...problems.map(({ sentence }) => sentence),
      `Nothing was merged: ${count === 1 ? 'one thing is' : `${count} things are`} to be decided. ${next}`,
    ],
    status: 1,
  };
}
