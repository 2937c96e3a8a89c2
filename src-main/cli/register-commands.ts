import { randomUUID } from 'node:crypto';
import { snapshotJsonSchema } from '../../src-shared/snapshot/format.ts';
import { RegisterError } from '../register/errors.ts';
import { exportSnapshot } from '../register/export-snapshot.ts';
import { importSnapshot } from '../register/import-snapshot.ts';
import { openToRead, openToWrite, type Store } from '../register/store.ts';
import { type Command, needed, word } from './options.ts';
import { outOption } from './out-option.ts';

const AUTHOR = 'Command line';

/** Who the command line commits as. */
export function byCommandLine() {
  return { author: AUTHOR, installation: randomUUID(), at: new Date().toISOString() };
}

/** Opens a register for writing as the command line does. */
export function openForCommand(path: string): Store {
  return openToWrite(path, { author: AUTHOR });
}

export const importCommand: Command = ([snapshot], options) => {
  const file = needed(options, 'register');
  const register = importSnapshot(word(snapshot, 'SNAPSHOT'), file, byCommandLine());
  const proposals = register.proposal.length;
  return { data: { register: file, proposals }, lines: [`${file}: ${proposals} proposals.`] };
};

export const exportCommand: Command = (_, options) => {
  const out = outOption(options, 'file');
  const { store, kept } = openToExport(needed(options, 'register'));
  try {
    const history = options['no-history'] !== true;
    const { header } = exportSnapshot(store, out, {
      author: AUTHOR,
      at: new Date().toISOString(),
      history,
    });
    const notice = kept
      ? []
      : [
          'The register is open elsewhere or cannot be written, so it does not note this snapshot as one to merge from.',
        ];
    return {
      data: { snapshot: out, sha256: header.sha256, counts: header.counts, history, kept },
      lines: [out, ...notice],
    };
  } finally {
    store.close();
  }
};

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
