import type { Register } from '../../entities/register.ts';
import { compareProposals } from '../../lifecycle/naming.ts';
import type { PaperRequest } from '../../report/clocks.ts';
import { reportContext } from '../../report/context.ts';
import type { ReportModel } from '../../report/model.ts';
import { outcomesKnown } from '../../report/reading/agenda.ts';
import { releasesKnown } from '../../report/reading/releases.ts';
import { assessmentLists } from '../../report/sections/assessment-figures.ts';
import type { CheckContext } from './check.ts';
import { waitingItems } from './decided.ts';
import { ownTexts } from './own-texts.ts';
import { paperTexts, placesOf } from './paper-texts.ts';

/** Gathers once what the checks of a paper read. */
export function checkContext(register: Register, request: PaperRequest, model: ReportModel): CheckContext {
  const context = reportContext(register, request);
  const { clocks, paper } = context;
  const inOrder = register.proposal.map(({ id }) => id).sort((a, b) => compareProposals(register, a, b));
  const outcomes = Map.groupBy(outcomesKnown(register, clocks.knownBy), ({ item }) => item.proposalId);
  const texts = paperTexts(model);
  const places = placesOf(model);
  return {
    ...context,
    model,
    texts,
    inOrder,
    own: ownTexts(register, paper?.id ?? null, model, texts),
    outcomesOf: (proposalId) => outcomes.get(proposalId) ?? [],
    waiting: waitingItems(register, clocks, inOrder),
    releases: releasesKnown(register, clocks.knownBy),
    assessments: assessmentLists(context),
    placeOf: (id) => places.get(id) ?? null,
  };
}
