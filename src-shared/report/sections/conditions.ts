import { find, where } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import type { ReportContext } from '../context.ts';
import type { Run } from '../model.ts';
import { proseRuns } from '../prose.ts';
import type { Decided } from '../reading/agenda.ts';
import { bodyName } from '../reading/bodies.ts';
import { isAskedFor } from '../reading/conditions.ts';

type Condition = RecordOf<'condition'>;

/** What the deadline of a condition is called in a sentence. */
function deadlineOf({ register }: ReportContext, { neededBefore }: Condition): string {
  switch (neededBefore) {
    case 'conversion':
      return `it goes to ${bodyName(register, 'panel').inSentence}`;
    case 'modification-report':
      return 'the Modification Report is finalised';
    case 'vote':
      return `${bodyName(register, 'change-board').inSentence} votes`;
    case 'implementation':
      return 'it is implemented';
  }
}

/** The conditions of an outcome that were still asked for when the paper was written, in the order of their words. */
export function conditionsOf(
  { register, clocks }: ReportContext,
  { outcome }: Decided,
): readonly Condition[] {
  return where(register, 'condition', 'outcomeId', outcome.id)
    .filter((condition) => isAskedFor(condition, clocks.knownBy))
    .sort((a, b) => (a.sentence < b.sentence ? -1 : 1));
}

/** A condition as sentences: its own, who raised it, and who is to settle it by when. */
export function conditionSentences(
  context: ReportContext,
  condition: Condition,
): readonly (readonly Run[])[] {
  const { register, say } = context;
  const committee = find(register, 'committee', condition.raisedById)?.inSentence;
  const owner = find(register, 'organisation', condition.ownerId)?.printedForm;
  const deadline = deadlineOf(context, condition);
  return [
    proseRuns(asSentence(condition.sentence)),
    ...(committee === undefined ? [] : [say('define.condition-raised', { committee })]),
    ...(owner === undefined ? [] : [say('define.condition-owner', { owner, deadline })]),
  ];
}

/** A condition's words with the full stop that may have been left out. */
export function asSentence(text: string): string {
  const whole = text.trim();
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}
