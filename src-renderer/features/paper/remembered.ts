import type { Register } from '../../../src-shared/entities/register.ts';

type Make<Made> = (register: Register, month: string, edition: string | null) => Made;

/**
 * Makes something of a paper once for each state of the register, however many parts of the window ask for it. What was
 * made goes with the register it was made from.
 */
export function remembered<Made>(make: Make<Made>): Make<Made> {
  const made = new WeakMap<Register, Map<string, Made>>();
  return (register, month, edition) => {
    const papers = made.get(register) ?? new Map<string, Made>();
    made.set(register, papers);
    const name = `${month} ${edition}`;
    const before = papers.get(name);
    if (before !== undefined) return before;
    const now = make(register, month, edition);
    papers.set(name, now);
    return now;
  };
}
