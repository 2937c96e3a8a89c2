import { expect } from 'vitest';
import facts from '../../fixtures/register-facts.json' with { type: 'json' };
import { type Accounts, beside } from './account.ts';
import type { Leaf } from './leaves.ts';
import { dayOf, type Printed, short, weekdays } from './printed.ts';

const OPEN = 'Refine / DCC Assessment timescales / Open Assessments';
const COMPLETED = 'Refine / DCC Assessment timescales / Assessments completed during 2019/20';

/** The assessments: each a row of its table, in the order of the tables; the open ones in the appendix too. */
export const ASSESSMENTS: Accounts = {
  'assessments.*.proposal': (leaf, paper) => expect(row(leaf, paper)[0]).toBe(leaf.value),
  'assessments.*.kind': (leaf, paper) => expect(row(leaf, paper)[1]).toBe(leaf.value),
  'assessments.*.acceptedOn': (leaf, paper) => {
    const cells = row(leaf, paper);
    // A completed assessment's acceptance is printed by how long it took.
    if (isOpen(leaf)) expect(cells[2]).toBe(short(String(leaf.value)));
    const end = isOpen(leaf) ? facts.meta.dataAsAt : beside(leaf, 'returnedOn');
    expect(cells[4]).toBe(`${weekdays(String(leaf.value), end)} WD`);
  },
  'assessments.*.targetWorkingDays': (leaf, paper) => expect(row(leaf, paper)[3]).toBe(`${leaf.value} WD`),
  'assessments.*.returnedOn': (leaf, paper) => {
    const cells = row(leaf, paper);
    if (leaf.value !== null) expect(cells[2]).toBe(short(String(leaf.value)));
  },
  'assessments.*.printedAccepted': (leaf, paper) => {
    expect(dayOf(row(leaf, paper)[2] ?? '')).toBe(dayOf(String(leaf.value)));
  },
  'assessments.*.printedReturned': (leaf, paper) =>
    expect(dayOf(row(leaf, paper)[2] ?? '')).toBe(dayOf(String(leaf.value))),
  'assessments.*.printedCurrentWD': (leaf, paper) =>
    expect(Number.parseInt(row(leaf, paper)[4] ?? '', 10)).toBe(leaf.value),
  'assessments.*.printedActualWD': (leaf, paper) =>
    expect(Number.parseInt(row(leaf, paper)[4] ?? '', 10)).toBe(leaf.value),
};

function isOpen(leaf: Leaf): boolean {
  return leaf.of['returnedOn'] === null;
}

/** The row of the assessment at that place in the facts, which list them in the order of the tables. */
function row(leaf: Leaf, paper: Printed): readonly string[] {
  const at = Number(/^assessments\.(\d+)\./.exec(leaf.path)?.[1]);
  const before = facts.assessments.slice(0, at);
  const place = before.filter(({ returnedOn }) => (returnedOn === null) === isOpen(leaf)).length;
  const cells = paper.rows(isOpen(leaf) ? OPEN : COMPLETED)[place] ?? [];
  if (isOpen(leaf)) {
    const [reference, kind, , accepted, target, current] =
      paper.rows('Appendix / Open assessments')[place] ?? [];
    expect([reference, kind, accepted, target, current]).toEqual(cells);
  }
  return cells;
}
