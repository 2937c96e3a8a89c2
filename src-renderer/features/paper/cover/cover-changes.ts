import type { Change } from '../../../../src-shared/entities/change-set.ts';
import { get, type Register, where } from '../../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../../src-shared/entities/registry.ts';
import { newRecord, put, remove } from '../../../components/record.ts';
import type { AttachmentDraft, CoverDraft, EditionDraft } from './cover-draft.ts';

type Paper = RecordOf<'paper'>;
type Edition = RecordOf<'edition'>;

/** The changes that make the register say what the draft says; none where it already does. */
export function draftChanges(
  register: Register,
  paper: Paper,
  edition: Edition | null,
  draft: CoverDraft,
): readonly Change[] {
  const author = authorChange(register, draft.author);
  const next: Paper = {
    ...paper,
    asAt: draft.asAt,
    position: draft.position,
    authorId: author.id,
    team: orNull(draft.team),
  };
  return [
    ...author.changes,
    ...(isSame(paper, next) ? [] : [put('paper', next)]),
    ...attachmentChanges(register, paper, draft.attachments),
    ...(draft.edition === null ? [] : editionChanges(paper, edition, draft.edition)),
  ];
}

function authorChange(
  register: Register,
  typed: string,
): { readonly id: string | null; readonly changes: readonly Change[] } {
  const name = orNull(typed);
  if (name === null) return { id: null, changes: [] };
  const known = register.person.find((person) => person.name === name);
  if (known !== undefined) return { id: known.id, changes: [] };
  const person = newRecord('person', { name });
  return { id: person.id, changes: [put('person', person)] };
}

function attachmentChanges(
  register: Register,
  paper: Paper,
  drafts: readonly AttachmentDraft[],
): readonly Change[] {
  const kept = new Set(drafts.map(({ id }) => id));
  const gone = where(register, 'attachment', 'paperId', paper.id).filter(({ id }) => !kept.has(id));
  return [
    ...gone.map(({ id }) => remove('attachment', id)),
    ...drafts.flatMap(({ id, label, title, kind }) => {
      const fields = { paperId: paper.id, label: label.trim(), title: title.trim(), kind };
      if (id === null) return [put('attachment', newRecord('attachment', fields))];
      const before = get(register, 'attachment', id);
      const next = { ...before, ...fields };
      return isSame(before, next) ? [] : [put('attachment', next)];
    }),
  ];
}

function editionChanges(paper: Paper, edition: Edition | null, draft: EditionDraft): readonly Change[] {
  const fields = {
    paperId: paper.id,
    committeeId: draft.committeeId,
    meetingId: draft.meetingId,
    item: orNull(draft.item),
    reference: orNull(draft.reference),
    date: draft.date,
    action: draft.action.trim(),
    recommendation: draft.recommendation.trim(),
    classification: draft.classification.trim(),
  };
  if (edition === null) return [put('edition', newRecord('edition', fields))];
  const next = { ...edition, ...fields };
  return isSame(edition, next) ? [] : [put('edition', next)];
}

function orNull(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}

function isSame<Row extends object>(a: Row, b: Row): boolean {
  return (Object.keys(b) as (keyof Row)[]).every((field) => a[field] === b[field]);
}
