import { spawnSync } from 'node:child_process';

/** `npm run test:long`: the tests that chance decides, many times over. Their own messages say how many rounds survived. */
const env = { ...process.env, PANELPAPER_EFFORT: '8' };
const patient = ['--testTimeout=1800000'];
const run = (command: string, words: readonly string[]) =>
  spawnSync(command, words, { stdio: 'inherit', env }).status === 0;

const passed = run('vitest', ['run', ...patient, 'test/register/damage', 'test/register/kill', 'merge/laws']);
const appPassed = run('playwright', ['test', '-c', 'test/e2e', 'killed\\.e2e']);
process.exit(passed && appPassed ? 0 : 1);
