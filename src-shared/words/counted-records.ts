import { type EntityName, entityNames } from '../entities/registry.ts';
import { ENTITY_WORDS } from './entity-words.ts';

/** What many records of a kind are: "agenda items". */
const MANY: Readonly<Record<EntityName, string>> = {
  setting: 'settings',
  holiday: 'bank holidays',
  glossaryTerm: 'acronyms',
  series: 'series of numbers',
  person: 'persons',
  organisation: 'organisations',
  committee: 'committees',
  release: 'releases',
  releaseEvent: 'events of releases',
  meeting: 'meetings',
  meetingDate: 'dates of meetings',
  proposal: 'proposals',
  proposalTitle: 'titles',
  proposalProposer: 'proposers',
  proposalPath: 'paths',
  proposalSummary: 'summaries',
  stageEvent: 'events of proposals',
  releaseItem: 'places in releases',
  agendaItem: 'agenda items',
  proposalClassification: 'classifications',
  outcome: 'outcomes',
  condition: 'conditions',
  voteTally: 'tallies',
  authorityReferral: 'referrals to the Authority',
  authorityExpectation: 'expected decisions of the Authority',
  authorityDecision: 'decisions of the Authority',
  consultation: 'consultations',
  consultationEvent: 'events of consultations',
  assessment: 'assessments',
  assessmentEvent: 'events of assessments',
  assessmentPin: 'reporting years of assessments',
  paper: 'papers',
  paperText: 'own words of papers',
  attachment: 'attachments',
  edition: 'editions',
  issue: 'issues of editions',
  acceptedCheck: 'accepted findings',
  alias: 'records entered twice',
  redaction: 'redactions of names',
};

/** Records counted by their kinds, in the order of documents: "1 person, 3 titles and 12 outcomes". */
export function countedRecords(records: readonly { readonly entity: EntityName }[]): string {
  const counts = new Map<EntityName, number>();
  for (const { entity } of records) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const said = entityNames.flatMap((entity) => {
    const count = counts.get(entity);
    if (count === undefined) return [];
    return [`${count.toLocaleString('en-GB')} ${count === 1 ? one(entity) : MANY[entity]}`];
  });
  const last = said.at(-1) ?? 'none';
  return said.length < 2 ? last : `${said.slice(0, -1).join(', ')} and ${last}`;
}

function one(entity: EntityName): string {
  return ENTITY_WORDS[entity].replace(/^an? |^the /, '');
}
