/** "3 checks", "1 check", "No checks". */
export function checksCount(count: number): string {
  if (count === 0) return 'No checks';
  return count === 1 ? '1 check' : `${count} checks`;
}

/** "3 checks are open." Null where none is. */
export function checksOpen(count: number): string | null {
  if (count === 0) return null;
  return count === 1 ? '1 check is open.' : `${count} checks are open.`;
}

/** A name with the checks that wait in it, as a screen reader says it: "Paper, 3 checks". */
export function withChecks(name: string, count: number): string {
  return count === 0 ? name : `${name}, ${checksCount(count)}`;
}
