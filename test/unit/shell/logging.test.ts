import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { testFolder } from '../../helpers/folder.ts';

const at = testFolder();
vi.mock('electron', () => ({ app: { getPath: () => at('logs') } }));
const { setUpLogging } = await import('../../../src-main/shell/logging.ts');

it('keeps a log and the one before it, each of a bounded size', () => {
  const log = setUpLogging();
  const line = 'x'.repeat(1000);
  for (let written = 0; written < 700; written += 1) log.note(line);
  const [now, older] = [at('logs/panelpaper.log'), at('logs/panelpaper.log.1')];
  expect(statSync(now).size).toBeLessThan(270 * 1024);
  expect(statSync(older).size).toBeLessThan(270 * 1024);
  expect(existsSync(at('logs/panelpaper.log.2'))).toBe(false);
});

it('says where a fault was and not what a register says, and remembers the last twenty', () => {
  const log = setUpLogging();
  for (let fault = 0; fault < 25; fault += 1) log.fault(new Error(`No “DP114 secret's” here ${fault}`));
  const text = readFileSync(at('logs/panelpaper.log'), 'utf8');
  expect(text).toContain('Error: No “…” here 24\n    at ');
  expect(text).not.toContain('secret');
  expect(log.recent()).toHaveLength(20);
  expect(log.recent().join()).not.toContain('secret');
});
