import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { applicationNeeds } from './e2e/needs.ts';

/**
 * `npm test`: every test, first those without a window, then those of the application in the real Electron. Fails when
 * either does. Where the machine lacks what a window needs, those are skipped with the reason; in CI that is a failure.
 * With PANELPAPER_RESULTS, a folder, both runners leave their results there as JSON.
 */
const results = process.env['PANELPAPER_RESULTS'];
const isCi = Boolean(process.env['CI']);
if (results !== undefined) mkdirSync(results, { recursive: true });

function run(command: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(command, words, { stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}

// A busy machine is no fault: in CI a test may take four times as long as elsewhere.
const patience = isCi ? ['--testTimeout=120000'] : [];
const report =
  results === undefined
    ? []
    : ['--reporter=default', '--reporter=json', `--outputFile.json=${join(results, 'results.json')}`];
const passed = run('vitest', ['run', ...patience, ...report]);

const lacking = applicationNeeds();
if (lacking !== null) {
  process.stdout.write(
    `\nThe application's own tests were skipped: ${lacking.reason}\n    ${lacking.command}\n`,
  );
  process.exit(passed && !isCi ? 0 : 1);
}
const json =
  results === undefined
    ? {}
    : { PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'application.json'), PANELPAPER_REPORT: 'json' };
const appPassed = run('playwright', ['test', '-c', 'test/e2e'], json);
process.exit(passed && appPassed ? 0 : 1);
