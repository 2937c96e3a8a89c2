import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src-shared/checks/check-paper.ts';
import { CHECK_NAMES } from '../../../src-shared/checks/finding.ts';
import { checkRegister } from '../../../src-shared/entities/rules/check-register.ts';
import { CASES } from '../../helpers/check-cases/all.ts';
import { foundBy, SAMPLE } from '../../helpers/check-cases/case.ts';

const NO_CHECKS = ['accepted-findings', 'check-paper', 'finding'];

describe('the checks', () => {
  it('are a file each, and every file is listed', () => {
    const folder = fileURLToPath(new URL('../../../src-shared/checks', import.meta.url));
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.replace('.ts', ''))
      .filter((name) => !NO_CHECKS.includes(name));
    expect(files.sort()).toEqual([...CHECK_NAMES].sort());
    expect(CHECKS.map(({ name }) => name)).toEqual(CHECK_NAMES);
  });

  it('have a paper with the fault and one without it each', () => {
    expect(Object.keys(CASES).sort()).toEqual([...CHECK_NAMES].sort());
  });

  it.each(CHECK_NAMES)('%s finds its fault, and nothing once it is mended', (name) => {
    const { fault, mended } = CASES[name];
    // A fault that no commit lets in would prove nothing.
    for (const { register = SAMPLE } of [fault, mended]) expect(checkRegister(register)).toEqual([]);
    const found = foundBy(name, fault);
    expect(found).toHaveLength(1);
    expect(found[0]?.facts.length).toBeGreaterThan(0);
    expect(foundBy(name, mended)).toEqual([]);
  });
});
