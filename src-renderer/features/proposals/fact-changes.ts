import { lastDayOf } from '../../../src-shared/calendar/iso-date.ts';
import { longDate } from '../../../src-shared/calendar/print-date.ts';
import type { Change } from '../../../src-shared/entities/change-set.ts';
import { isLink } from '../../../src-shared/entities/fields.ts';
import { knownDay } from '../../../src-shared/entities/known.ts';
import { DECISION_PATHS } from '../../../src-shared/entities/proposal-path.ts';
import { get, type Register } from '../../../src-shared/entities/register.ts';
import type { AnyRecord, RecordOf } from '../../../src-shared/entities/registry.ts';
import { newRecord, put, remove } from '../../components/record.ts';
import {
  changedFacts,
  currentRow,
  type DATED,
  type DatedEntity,
  type FactValues,
  standingRows,
} from './facts.ts';
import { type PartyBook, partyBook, tidy, tidyTitle } from './parties.ts';

/** How a change of a dated fact is to be understood. */
export interface HowChanged {
  /** from: a new value from the day. wrong: it was recorded wrongly, as became known on the day. slip: a slip of typing. */
  readonly kind: 'from' | 'wrong' | 'slip';
  readonly day: string;
}

/** What is wrong with the values in the form; nothing where they can be saved. */
export function factProblems(
  register: Register,
  proposalId: string,
  asAt: string,
  before: FactValues,
  after: FactValues,
  how: HowChanged,
): readonly string[] {
  return [
    ...pageProblems(after),
    ...changedFacts(before, after).flatMap((fact) =>
      dayProblems(register, proposalId, asAt, fact, after, how),
    ),
  ];
}

/** What is wrong with the fields that do not depend on what is recorded already. */
export function pageProblems(values: Pick<FactValues, 'page'>): readonly string[] {
  return values.page.trim() !== '' && !isLink(values.page.trim())
    ? ['The page must be a whole address, beginning with https://.']
    : [];
}

function dayProblems(
  register: Register,
  proposalId: string,
  asAt: string,
  { entity, fields, name }: (typeof DATED)[number],
  after: FactValues,
  { kind, day }: HowChanged,
): readonly string[] {
  const row = currentRow(register, entity, proposalId, asAt);
  const isEmpty = fields.every((field) => after[field].trim() === '');
  if (isEmpty && kind !== 'slip')
    return [
      `A ${name} that is recorded is replaced, not emptied. If it was never so, say it was a slip of typing.`,
    ];
  if (row === null) return [];
  if (kind === 'from' && day < lastDayOf(row.on))
    return [`The ${name} shown holds from ${longDate(lastDayOf(row.on))}. Choose that day or a later one.`];
  if (kind === 'wrong' && day < knownDay(row))
    return [
      `The ${name} was only recorded as known on ${longDate(knownDay(row))}. Choose that day or a later one.`,
    ];
  return [];
}

/** Everything that saving the form changes, in one step: the dated facts, the proposal's own fields, new people. */
export function factChanges(
  register: Register,
  proposalId: string,
  asAt: string,
  before: FactValues,
  after: FactValues,
  how: HowChanged,
): readonly Change[] {
  const book = partyBook(register);
  const dated = changedFacts(before, after).flatMap(({ entity, fields }): readonly Change[] => {
    const row = currentRow(register, entity, proposalId, asAt);
    if (fields.every((field) => after[field].trim() === ''))
      return row === null ? [] : withCorrected(register, entity, row.id).map((id) => remove(entity, id));
    return [datedChange(register, entity, proposalId, row, contentOf(entity, after, book), how)];
  });
  const own = ownChanges(register, proposalId, before, after, book);
  return [...book.made(), ...own, ...dated];
}

// The row that was corrected must go with its correction, or it would come back.
function withCorrected(register: Register, entity: DatedEntity, id: string): readonly string[] {
  const ids: string[] = [];
  for (let at: string | null = id; at !== null && !ids.includes(at); ) {
    ids.push(at);
    at = get(register, entity, at).replacesId;
  }
  return ids;
}

/** The fields of a dated fact's own, as the form says them. */
function contentOf(
  entity: DatedEntity,
  values: FactValues,
  book: PartyBook,
): Readonly<Record<string, string | null>> {
  switch (entity) {
    case 'proposalTitle':
      return { title: tidyTitle(values.title) };
    case 'proposalProposer':
      return {
        personId: book.person(values.person),
        organisationId: book.organisation(values.organisation, values.printedForm),
        onBehalfOfId: values.onBehalfOf || null,
      };
    case 'proposalPath':
      return { path: DECISION_PATHS.find((path) => path === values.path) ?? null };
    case 'proposalSummary':
      return { summary: values.summary.trim() };
    case 'proposalClassification':
      return { classification: tidy(values.classification) };
  }
}

type AnyDated = RecordOf<DatedEntity>;

function datedChange(
  register: Register,
  entity: DatedEntity,
  proposalId: string,
  row: AnyDated | null,
  content: Readonly<Record<string, string | null>>,
  { kind, day }: HowChanged,
): Change {
  const putRow = (record: AnyRecord): Change => ({ kind: 'put', entity, record });
  const fresh = (fields: object) =>
    newRecord(entity, { ...blankOf(entity), proposalId, ...content, ...fields } as never) as AnyRecord;
  if (row !== null && kind === 'slip') return putRow({ ...row, ...content } as AnyRecord);
  if (row !== null && kind === 'wrong')
    return putRow(
      fresh({ on: row.on, knownOn: day === knownDay(row) ? row.knownOn : day, replacesId: row.id }),
    );
  // Two values from one day would leave open which holds, so the later one corrects the earlier.
  const sameDay = standingRows(register, entity, proposalId).findLast(({ on }) => lastDayOf(on) === day);
  return putRow(fresh({ on: day, replacesId: sameDay?.id ?? null }));
}

function blankOf(entity: DatedEntity): object {
  return entity === 'proposalClassification' ? { agendaItemId: null, followingId: null } : {};
}

function ownChanges(
  register: Register,
  proposalId: string,
  before: FactValues,
  after: FactValues,
  book: PartyBook,
): readonly Change[] {
  const fields = ['page', 'leadAnalyst', 'contact'] as const;
  if (fields.every((field) => before[field].trim() === after[field].trim())) return [];
  return [
    put('proposal', {
      ...get(register, 'proposal', proposalId),
      page: after.page.trim() || null,
      leadAnalystId: book.person(after.leadAnalyst),
      contactId: book.person(after.contact),
    }),
  ];
}
