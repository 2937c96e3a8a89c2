import { expect, it } from 'vitest';
import { refusals } from '../../../src-main/shell/refusals.ts';

it('counts everything that is refused, and notes the first of each kind', () => {
  const noted: string[] = [];
  const { refuse, told } = refusals((what) => noted.push(what));
  expect(told()).toBe('nothing');
  for (let times = 0; times < 12; times += 1) refuse('navigation');
  refuse('permission', 'clipboard-read');
  expect(told()).toBe('navigation 12, permission 1');
  expect(noted).toHaveLength(11);
  expect(noted[0]).toBe('A page tried to go elsewhere and was stopped.');
  expect(noted[9]).toBe('A page tried to go elsewhere and was stopped. The next are only counted.');
  expect(noted[10]).toBe('A page asked for a permission and was refused. (clipboard-read)');
});
