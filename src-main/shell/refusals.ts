/** What a page may not do, and is kept from. */
export const REFUSALS = {
  navigation: 'A page tried to go elsewhere and was stopped.',
  window: 'A page tried to open a window and was stopped.',
  permission: 'A page asked for a permission and was refused.',
  request: 'A request to the network was refused.',
} as const;

export type Refusal = keyof typeof REFUSALS;

const NOTED = 10;

/** Counts what is refused, and notes the first of each kind: never an address, which may hold a register's words. */
export function refusals(note: (what: string) => void) {
  const counts = new Map<Refusal, number>();
  return {
    refuse: (what: Refusal, more = ''): void => {
      const count = (counts.get(what) ?? 0) + 1;
      counts.set(what, count);
      if (count > NOTED) return;
      const last = count === NOTED ? ' The next are only counted.' : '';
      note(REFUSALS[what] + (more === '' ? '' : ` (${more})`) + last);
    },
    /** "navigation 2, permission 1", or "nothing". */
    told: (): string => [...counts].map(([what, count]) => `${what} ${count}`).join(', ') || 'nothing',
  };
}
