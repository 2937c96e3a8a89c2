import { SnapshotError } from '../../src-shared/snapshot/read-snapshot.ts';
import { messageOf, RegisterError } from './errors.ts';

/** How a file protected by the age format begins (https://age-encryption.org/v1). */
const HEAD = 'age-encryption.org/v1\n';
/** The longest beginning in which the format's header for one passphrase ends; it takes some 150 bytes. */
const LONGEST_HEADER = 1024;

/**
 * The base-2 logarithm of the work that each guess at a passphrase costs: the format's own choice, 256 MB of memory and
 * about a second. A file that asks for more was not made by us, and could exhaust whoever opens it.
 */
export const WORK_FACTOR = 18;

// A large piece of code that nobody without a passphrase needs.
const library = () => import('age-encryption');

/** Whether bytes begin as a file protected by a passphrase does. */
export function isProtected(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, HEAD.length)).toString('latin1') === HEAD;
}

/** How many of the bytes that tell whether a file is protected there are. */
export const HEAD_LENGTH = HEAD.length;

/** Protects bytes by a passphrase, in memory. Takes about a second at the product's own work factor. */
export async function protect(
  bytes: Uint8Array,
  passphrase: string,
  workFactor = WORK_FACTOR,
): Promise<Uint8Array> {
  const { Encrypter } = await library();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(bytes);
}

/**
 * Opens protected bytes, in memory. Throws RegisterError where the passphrase does not open them, and SnapshotError where
 * they are damaged, cut short, locked in another way, or hold more than `largest` bytes.
 */
export async function unprotect(bytes: Uint8Array, passphrase: string, largest: number): Promise<Uint8Array> {
  refuseOtherLocks(bytes);
  // What is inside is never larger than the file, so this is known before anything is opened.
  if (bytes.length - LONGEST_HEADER > largest + overheadOf(largest))
    throw new SnapshotError('The protected snapshot holds more than may be read, and was not opened.');
  const { Decrypter } = await library();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  let plain: Uint8Array;
  try {
    plain = await decrypter.decrypt(bytes);
  } catch (error) {
    if (messageOf(error).includes('no identity matched')) {
      throw new RegisterError(
        'passphrase-wrong',
        'The passphrase does not open this snapshot.',
        'Type it again; if it is right, the file is damaged, so ask for it again.',
      );
    }
    throw new SnapshotError('The protected snapshot is damaged or cut short, so it cannot be opened.');
  }
  if (plain.length > largest)
    throw new SnapshotError('The protected snapshot holds more than may be read, and was not opened.');
  return plain;
}

// 16 bytes of proof for every 64 KiB.
function overheadOf(size: number): number {
  return 16 * (Math.ceil(size / 65_536) + 1);
}

function refuseOtherLocks(bytes: Uint8Array): void {
  const header = Buffer.from(bytes.subarray(0, LONGEST_HEADER)).toString('latin1');
  const lock = /^age-encryption\.org\/v1\n-> (\S+)(?: \S+ (\d{1,9})\n)?/.exec(header);
  if (lock === null)
    throw new SnapshotError('The protected snapshot is damaged or cut short, so it cannot be opened.');
  const [, kind, work] = lock;
  if (kind !== 'scrypt')
    throw new SnapshotError(
      'The snapshot is protected by a key, and Panelpaper opens only those with a passphrase.',
    );
  if (work !== undefined && Number(work) > WORK_FACTOR)
    throw new SnapshotError(
      'The protected snapshot asks for more work than may be done to open it, and was not opened.',
    );
}
