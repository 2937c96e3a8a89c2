import { type Register, where } from '../entities/register.ts';
import { expandAcronyms } from './acronyms.ts';
import { cleanModel } from './clean-model.ts';
import type { PaperRequest } from './clocks.ts';
import { reportContext } from './context.ts';
import type { ReportModel } from './model.ts';
import { withOwnWords } from './own-words.ts';
import { deriveAppendix } from './sections/appendix.ts';
import { deriveCover, deriveFooter, deriveProperties } from './sections/cover.ts';
import { deriveDefine } from './sections/define.ts';
import { deriveOpine } from './sections/opine.ts';
import { deriveRefine } from './sections/refine.ts';
import { deriveRelease } from './sections/release.ts';
import { deriveSummary } from './sections/summary.ts';

/**
 * The whole paper of a month as data, from the register alone: no other clock or source is read, so the same register
 * and request give the same paper at any time. Throws when the edition asked for is not of that month.
 */
export function deriveReport(register: Register, request: PaperRequest): ReportModel {
  const context = reportContext(register, request);
  const model: ReportModel = {
    format: 1,
    clocks: context.clocks,
    properties: deriveProperties(context),
    cover: deriveCover(context),
    footer: deriveFooter(context),
    sections: [
      deriveSummary(context),
      deriveDefine(context),
      deriveRefine(context),
      deriveOpine(context),
      deriveRelease(context),
    ],
    appendix: deriveAppendix(context),
    figures: context.figures,
  };
  const { paper } = context;
  const own = paper === null ? [] : where(register, 'paperText', 'paperId', paper.id);
  return cleanModel(expandAcronyms(withOwnWords(model, own), register.glossaryTerm));
}
