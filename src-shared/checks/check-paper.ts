import type { Register } from '../entities/register.ts';
import type { PaperRequest } from '../report/clocks.ts';
import type { ReportModel } from '../report/model.ts';
import type { Finding } from './finding.ts';

/**
 * Everything found in a paper and in the register under it, in the order of the paper, what must stop it first. `model`
 * is what `deriveReport` gives for the same register and request.
 */
export function checkPaper(
  _register: Register,
  _request: PaperRequest,
  _model: ReportModel,
): readonly Finding[] {
  return [];
}
