import type { IsoDate } from '../../../../src-shared/calendar/iso-date.ts';
import { find, type Register, where } from '../../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../../src-shared/entities/registry.ts';
import { coverHints } from './cover-hints.ts';

/** The cover's fields as they are being edited: the paper's, and those of one edition. */
export interface CoverDraft {
  readonly asAt: IsoDate | null;
  readonly position: IsoDate | null;
  readonly author: string;
  readonly team: string;
  readonly attachments: readonly AttachmentDraft[];
  /** Null where the month has no edition and none is being made. */
  readonly edition: EditionDraft | null;
}

export interface AttachmentDraft {
  /** Null for one that is new. */
  readonly id: string | null;
  readonly label: string;
  readonly title: string;
  readonly kind: RecordOf<'attachment'>['kind'];
}

export interface EditionDraft {
  readonly committeeId: string;
  readonly meetingId: string | null;
  readonly item: string;
  readonly reference: string;
  readonly date: IsoDate | null;
  readonly action: string;
  readonly recommendation: string;
  readonly classification: string;
}

type Paper = RecordOf<'paper'>;
type Edition = RecordOf<'edition'>;

export function draftOf(register: Register, paper: Paper, edition: Edition | null): CoverDraft {
  return {
    asAt: paper.asAt,
    position: paper.position,
    author: find(register, 'person', paper.authorId)?.name ?? '',
    team: paper.team ?? '',
    attachments: where(register, 'attachment', 'paperId', paper.id)
      .map(({ id, label, title, kind }) => ({ id, label, title, kind }))
      .sort((a, b) => (`${a.label} ${a.title}` < `${b.label} ${b.title}` ? -1 : 1)),
    edition:
      edition === null
        ? null
        : {
            committeeId: edition.committeeId,
            meetingId: edition.meetingId,
            item: edition.item ?? '',
            reference: edition.reference ?? '',
            date: edition.date,
            action: edition.action,
            recommendation: edition.recommendation,
            classification: edition.classification,
          },
  };
}

/** An edition to begin with: what the paper's others, or the last paper's, ask for. */
export function newEditionDraft(register: Register, paper: Paper): EditionDraft {
  const [own] = where(register, 'edition', 'paperId', paper.id);
  const usual = own ?? register.edition.at(-1);
  return {
    committeeId: '',
    meetingId: null,
    item: '',
    reference: '',
    date: null,
    action: usual?.action ?? 'For Information',
    recommendation: usual?.recommendation ?? 'NOTE',
    classification: usual?.classification ?? 'White',
  };
}

export function draftProblems(register: Register, month: string, draft: CoverDraft): readonly string[] {
  const { asAt, position, edition, attachments } = draft;
  const hints = coverHints(register, month, draft);
  const problems: string[] = [];
  if ((asAt ?? hints.asAt) > (position ?? hints.position))
    problems.push('The day of the paper comes before the day its figures are made for.');
  if (attachments.some(({ label, title }) => label.trim() === '' || title.trim() === ''))
    problems.push('Every attachment needs a label and a title.');
  if (edition === null) return problems;
  if (edition.committeeId === '') problems.push('Choose whom the edition is for.');
  if (edition.action.trim() === '') problems.push('Say what the committee is to do.');
  if (edition.recommendation.trim() === '') problems.push('Give the verb of the request.');
  if (edition.classification.trim() === '') problems.push('Give the classification.');
  return problems;
}
