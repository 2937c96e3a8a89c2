/** A file that is no snapshot, or not a whole and valid one. The message is for a person and names the place. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}
