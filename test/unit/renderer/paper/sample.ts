import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import type { Change } from '../../../../src-shared/entities/change-set.ts';
import type { Register } from '../../../../src-shared/entities/register.ts';
import { checkRegister } from '../../../../src-shared/entities/rules/check-register.ts';
import { deriveReport } from '../../../../src-shared/report/derive-report.ts';
import { buildSample } from '../../../helpers/sample/build-sample.ts';

export const sample = buildSample();

export const january = deriveReport(sample, { month: '2020-01', edition: null });

/** The sample after changes, which the register's rules must admit. */
export function changed(changes: readonly Change[], register: Register = sample): Register {
  const next = applyChanges(register, changes);
  const problems = checkRegister(next).map(({ sentence }) => sentence);
  if (problems.length > 0) throw new Error(problems.join(' '));
  return next;
}

/** The one record that a test is about; throws where it is missing. */
export function only<Row>(rows: readonly Row[], is: (row: Row) => boolean): Row {
  const found = rows.find(is);
  if (found === undefined) throw new Error('The sample has no such record.');
  return found;
}
