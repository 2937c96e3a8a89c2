import { SNAPSHOT_VERSION } from './format.ts';
import { stateId } from './lineage.ts';

type Parts = Readonly<Record<string, unknown>>;

/**
 * The parts of a snapshot as the newest version of the format has them, from any version before it. What is not of the
 * shape it should be is left as it is, for the reading to refuse.
 */
export function upgraded(file: Parts, sha256: (text: string) => string): Parts {
  const header = partsOf(file['header']);
  return header['version'] === 1 ? fromVersion1(file, header, sha256) : file;
}

// Version 1 listed the hashes of earlier records, oldest first, and did not tell which came from which, nor what kind
// of step a change was.
function fromVersion1(file: Parts, header: Parts, sha256: (text: string) => string): Parts {
  const listed: readonly unknown[] = Array.isArray(file['ancestors']) ? file['ancestors'] : [];
  const parents = listed.slice(-1).filter((one) => typeof one === 'string');
  const changes = file['changes'];
  return {
    ...file,
    header: {
      ...header,
      version: SNAPSHOT_VERSION,
      state: stateId(sha256, String(header['sha256']), parents),
      parents,
    },
    ancestors: Array.isArray(file['ancestors'])
      ? listed.map((state, at) => ({
          state,
          sha256: state,
          parents: at === 0 ? [] : [listed[at - 1]],
          against: null,
          apart: null,
        }))
      : file['ancestors'],
    ...(Array.isArray(changes)
      ? { changes: changes.map((change: object) => ({ ...change, kind: 'do', of: null, told: false })) }
      : {}),
  };
}

function partsOf(value: unknown): Parts {
  return typeof value === 'object' && value !== null ? (value as Parts) : {};
}
