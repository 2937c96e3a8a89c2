import { randomUUID } from 'node:crypto';
import { snapshotJsonSchema } from '../../src-shared/snapshot/format.ts';
import { RegisterError } from '../register/errors.ts';
import { exportProtectedSnapshot, exportSnapshot } from '../register/export-snapshot.ts';
import { importLoaded } from '../register/import-snapshot.ts';
import { loadAnySnapshot, refuseWeak } from '../register/snapshot-file.ts';
import { openToRead, openToWrite, type Store } from '../register/store.ts';
import { type Command, needed, type Options, text, word } from './options.ts';
import { outOption } from './out-option.ts';
import { newPassphraseOf, passphraseOf } from './passphrase.ts';

const AUTHOR = 'Command line';

/** Who the command line commits as. */
export function byCommandLine() {
  return { author: AUTHOR, installation: randomUUID(), at: new Date().toISOString() };
}

/** Opens a register for writing as the command line does. */
export function openForCommand(path: string): Store {
  return openToWrite(path, { author: AUTHOR });
}

export const importCommand: Command = async ([snapshot], options) => {
  const file = needed(options, 'register');
  const path = word(snapshot, 'SNAPSHOT');
  const loaded = await loadAnySnapshot(path, () => passphraseOf(options));
  const register = importLoaded(loaded, file, byCommandLine());
  const proposals = register.proposal.length;
  return { data: { register: file, proposals }, lines: [`${file}: ${proposals} proposals.`] };
};

export const exportCommand: Command = async (_, options) => {
  const out = outOption(options, 'file');
  const passphrase = await protectionOf(options);
  const { store, kept } = openToExport(needed(options, 'register'));
  try {
    const history = options['no-history'] !== true;
    const about = { author: AUTHOR, at: new Date().toISOString(), history };
    const { header } =
      passphrase === null
        ? exportSnapshot(store, out, about)
        : await exportProtectedSnapshot(store, out, { ...about, passphrase });
    const notice = kept
      ? []
      : [
          'The register is open elsewhere or cannot be written, so it does not note this snapshot as one to merge from.',
        ];
    return {
      data: {
        snapshot: out,
        sha256: header.sha256,
        counts: header.counts,
        history,
        kept,
        protected: passphrase !== null,
      },
      lines: [out, ...notice],
    };
  } finally {
    store.close();
  }
};

// Looked at before the register is opened, so that nobody waits for it while a passphrase is typed.
async function protectionOf(options: Options): Promise<string | null> {
  if (options['protect'] !== true && text(options, 'passphrase-file') === undefined) return null;
  const passphrase = await newPassphraseOf(options);
  refuseWeak(passphrase);
  return passphrase;
}

// An export notes the state that leaves; beside an open application, or on a read-only disk, it still exports.
function openToExport(path: string): { readonly store: Store; readonly kept: boolean } {
  try {
    return { store: openForCommand(path), kept: true };
  } catch (error) {
    const readable =
      error instanceof RegisterError && (error.code === 'locked' || error.code === 'unwritable');
    if (!readable) throw error;
    return { store: openToRead(path), kept: false };
  }
}

export const schemaCommand: Command = () => {
  const schema = snapshotJsonSchema();
  return { data: schema, lines: [JSON.stringify(schema, null, 2)] };
};
