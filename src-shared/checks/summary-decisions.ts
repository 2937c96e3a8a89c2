import { find } from '../entities/register.ts';
import type { FactReference } from '../report/model.ts';
import { about, type Check, type CheckContext, fewOrOne, type Single } from './support/check.ts';
import { nameOf } from './support/names.ts';
import { quoted } from './support/own-texts.ts';

/** A final decision that the paper tells in one section, with which its summary does not agree. */
export const summaryDecisions: Check = {
  name: 'summary-decisions',
  find: (context) => {
    const inSummary = new Set(
      context.texts
        .filter(({ key }) => key.startsWith('summary/decided-'))
        .flatMap(({ facts }) => proposals(facts)),
    );
    return fewOrOne(
      [...told(context, inSummary), ...claimed(context, inSummary)],
      (names, count) => `${count} decisions are told in the paper and missing from its summary: ${names}.`,
    );
  },
};

const FINAL: readonly string[] = ['approved', 'rejected'];

function told(context: CheckContext, inSummary: ReadonlySet<string>): readonly Single[] {
  const { texts, register } = context;
  return texts.flatMap(({ key, section, facts }): readonly Single[] => {
    if (!key.startsWith('opine/vote/') && !key.startsWith('opine/authority/')) return [];
    const decision = facts.find(
      ({ entity, id }) =>
        (entity === 'outcome' && FINAL.includes(find(register, 'outcome', id)?.kind ?? '')) ||
        (entity === 'authorityDecision' &&
          FINAL.includes(find(register, 'authorityDecision', id)?.decision ?? '')),
    );
    const [proposalId] = proposals(facts);
    if (decision === undefined || proposalId === undefined || inSummary.has(proposalId)) return [];
    const name = nameOf(context, proposalId);
    return [
      {
        subject: name,
        weight: 'stop',
        sentence: `${name}: its final decision is told in ${section} and missing from the summary’s decisions.`,
        next: 'Look at its stages: the decision that was recorded did not take effect there.',
        facts: [decision, ...about('proposal', proposalId)],
        place: key,
      },
    ];
  });
}

const CLAIM = /\b(approved|rejected|withdrawn)\b/i;

// Own words that speak of a decision where the facts under them have none.
function claimed(context: CheckContext, inSummary: ReadonlySet<string>): readonly Single[] {
  return context.own.flatMap(({ isUsed, typed, printed, derived, row, text, mark }): readonly Single[] => {
    const said = CLAIM.exec(typed)?.[1];
    const [proposalId] = proposals(text.facts);
    if (!isUsed || said === undefined || CLAIM.test(derived)) return [];
    if (proposalId === undefined || inSummary.has(proposalId)) return [];
    const name = nameOf(context, proposalId);
    return [
      {
        subject: name,
        aspect: mark,
        weight: 'stop',
        sentence: `${name}: own words in ${text.section} call it ${said.toLowerCase()}, and the summary’s decisions do not have it: ${quoted(printed)}.`,
        next: 'Record the decision, from which the summary tells it, or mend the words.',
        facts: about('paperText', row.id),
        place: text.key,
      },
    ];
  });
}

function proposals(facts: readonly FactReference[]): readonly string[] {
  return facts.filter(({ entity }) => entity === 'proposal').map(({ id }) => id);
}
