import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * The counts of a whole test run as one plain line, from the results that both runners wrote: "tests: 92 passed, 0 failed".
 * Results that are missing count as a failure.
 */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const unit = z.object({
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});
const application = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

const NONE: Counts = { passed: 0, failed: 1, skipped: 0 };

function unitCounts(path: string): Counts {
  if (!existsSync(path)) return NONE;
  const files = unit.parse(JSON.parse(readFileSync(path, 'utf8'))).testResults;
  const tests = files.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  // A file that cannot even be loaded has no test to fail, and counts as one.
  const unloaded = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const passed = tests.filter((status) => status === 'passed').length;
  const failed = tests.filter((status) => status === 'failed').length;
  return { passed, failed: failed + unloaded, skipped: tests.length - passed - failed };
}

function applicationCounts(path: string): Counts {
  if (!existsSync(path)) return NONE;
  const { stats, errors } = application.parse(JSON.parse(readFileSync(path, 'utf8')));
  const failed = stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0);
  return { passed: stats.expected, failed, skipped: stats.skipped };
}

const [, , unitPath = '', applicationPath = ''] = process.argv;
const all = [unitCounts(unitPath), applicationCounts(applicationPath)];
const sum = (of: keyof Counts) => all.reduce((total, counts) => total + counts[of], 0);
console.log(
  `tests: ${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
