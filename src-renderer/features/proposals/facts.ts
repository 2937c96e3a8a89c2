import { lastDayOf, laterOf } from '../../../src-shared/calendar/iso-date.ts';
import { type DatedFact, factOn, readFacts } from '../../../src-shared/entities/known.ts';
import { find, get, type Register, where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { ALL_KNOWN } from './clock.ts';

/** What the facts form shows of a proposal, as its fields hold it: "" where nothing is recorded. */
export interface FactValues {
  readonly title: string;
  readonly person: string;
  readonly organisation: string;
  /** How a new organisation stands in a sentence; only asked for where it is new. */
  readonly printedForm: string;
  /** The id of a committee. */
  readonly onBehalfOf: string;
  readonly path: string;
  readonly summary: string;
  readonly classification: string;
  readonly page: string;
  readonly leadAnalyst: string;
  readonly contact: string;
}

export type DatedEntity =
  | 'proposalTitle'
  | 'proposalProposer'
  | 'proposalPath'
  | 'proposalSummary'
  | 'proposalClassification';

/** The dated facts of a proposal: the fields that each is made of, and its name in a sentence. */
export const DATED: readonly {
  readonly entity: DatedEntity;
  readonly fields: readonly (keyof FactValues)[];
  readonly name: string;
}[] = [
  { entity: 'proposalTitle', fields: ['title'], name: 'title' },
  { entity: 'proposalProposer', fields: ['person', 'organisation', 'onBehalfOf'], name: 'proposer' },
  { entity: 'proposalPath', fields: ['path'], name: 'path' },
  { entity: 'proposalSummary', fields: ['summary'], name: 'summary' },
  { entity: 'proposalClassification', fields: ['classification'], name: 'classification' },
];

/** The row of a dated fact that holds on a day; before the first, the first, as papers read it. */
export function currentRow<Name extends DatedEntity>(
  register: Register,
  entity: Name,
  proposalId: string,
  asAt: string,
): RecordOf<Name> | null {
  const rows = rowsOf(register, entity, proposalId);
  const held = factOn(rows, asAt, ALL_KNOWN);
  if (held !== undefined || entity === 'proposalClassification') return held ?? null;
  return readFacts(rows, ALL_KNOWN)[0] ?? null;
}

/** Every row of a dated fact that no correction replaces, in order of happening. */
export function standingRows<Name extends DatedEntity>(
  register: Register,
  entity: Name,
  proposalId: string,
): readonly RecordOf<Name>[] {
  return readFacts(rowsOf(register, entity, proposalId), ALL_KNOWN);
}

function rowsOf<Name extends DatedEntity>(
  register: Register,
  entity: Name,
  proposalId: string,
): readonly (RecordOf<Name> & DatedFact)[] {
  // Each of these entities has a proposalId and is a dated fact, which the compiler cannot tell of them all at once.
  return where(
    register,
    entity as 'proposalTitle',
    'proposalId',
    proposalId,
  ) as unknown as readonly (RecordOf<Name> & DatedFact)[];
}

/** The values that a proposal has on a day, with everything known. */
export function factValues(register: Register, proposalId: string, asAt: string): FactValues {
  const proposal = get(register, 'proposal', proposalId);
  const proposer = currentRow(register, 'proposalProposer', proposalId, asAt);
  const person = (id: string | null) => find(register, 'person', id)?.name ?? '';
  return {
    title: currentRow(register, 'proposalTitle', proposalId, asAt)?.title ?? '',
    person: person(proposer?.personId ?? null),
    organisation: find(register, 'organisation', proposer?.organisationId ?? null)?.name ?? '',
    printedForm: '',
    onBehalfOf: proposer?.onBehalfOfId ?? '',
    path: currentRow(register, 'proposalPath', proposalId, asAt)?.path ?? '',
    summary: currentRow(register, 'proposalSummary', proposalId, asAt)?.summary ?? '',
    classification: currentRow(register, 'proposalClassification', proposalId, asAt)?.classification ?? '',
    page: proposal.page ?? '',
    leadAnalyst: person(proposal.leadAnalystId),
    contact: person(proposal.contactId),
  };
}

/** The dated facts that the fields say differently from before. */
export function changedFacts(before: FactValues, after: FactValues): typeof DATED {
  return DATED.filter(({ fields }) => fields.some((field) => before[field].trim() !== after[field].trim()));
}

/** The first day from which a change may be said to hold, for it to show on the day that is looked at. */
export function usualDay(
  register: Register,
  proposalId: string,
  asAt: string,
  changed: typeof DATED,
): string {
  return changed
    .map(({ entity }) => currentRow(register, entity, proposalId, asAt)?.on)
    .reduce<string>((day, on) => (on === undefined ? day : laterOf(day, lastDayOf(on))), asAt);
}
