import { longDate, longMonth } from '../../calendar/print-date.ts';
import { find, get, where } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import { type BlockMaker, blockMaker } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { fact } from '../facts.ts';
import type { Block, Cover, DocumentProperties, Footer } from '../model.ts';
import { capitalised } from '../numbers.ts';
import { bodyName } from '../reading/bodies.ts';
import { firstMeetingFrom, knownMeeting, meetingsOf, paperReference } from '../reading/meetings.ts';
import { plainText, textRun } from '../say.ts';

const DEFAULT_ACTION = 'For Information';
const DEFAULT_RECOMMENDATION = 'NOTE';
const DEFAULT_CLASSIFICATION = 'White';

/** The cover page: title, purpose, recommendations, who signs, what is attached, reference, action, classification. */
export function deriveCover(context: ReportContext): Cover {
  const blocks = blockMaker('cover');
  const { paper, clocks, edition } = context;
  const author = find(context.register, 'person', paper?.authorId ?? null);
  const attachments = attachmentsOf(context);
  const items = attachments.map((one) =>
    blocks.item('attachment', textRun(`${one.label}: ${one.title}`), [fact('attachment', one)]),
  );
  return {
    title: paperTitle(context),
    sections: [
      { key: 'cover/section/purpose', number: '1', heading: 'Purpose', blocks: purpose(context, blocks) },
      {
        key: 'cover/section/recommendations',
        number: '2',
        heading: 'Recommendations',
        blocks: request(context, blocks),
      },
    ],
    signature: {
      author: author?.name ?? null,
      team: paper?.team ?? null,
      date: longDate(edition?.date ?? clocks.position),
    },
    attachments:
      items.length === 0 ? null : { heading: 'Attachments', list: blocks.list('attachments', items) },
    labels: [
      { label: 'Paper Reference', value: referenceOf(context) },
      { label: 'Action', value: edition?.action ?? DEFAULT_ACTION },
    ],
    classification: blocks.paragraph('classification', classificationSentence(context)),
  };
}

/** "Change Status Report – January 2020". */
export function paperTitle(context: ReportContext): string {
  return `${context.setting('report.title')} – ${longMonth(context.clocks.month)}`;
}

export function deriveFooter(context: ReportContext, title = paperTitle(context)): Footer {
  const sentence = context.say('footer.classification', { classification: classificationOf(context) });
  return { reference: referenceOf(context), title, classification: plainText(sentence) };
}

export function deriveProperties(context: ReportContext, title = paperTitle(context)): DocumentProperties {
  const author = find(context.register, 'person', context.paper?.authorId ?? null);
  return {
    title,
    subject: `${context.setting('code.name')}, ${longMonth(context.clocks.month)}`,
    author: author?.name ?? context.setting('secretariat.name'),
    company: context.setting('secretariat.name'),
    keywords: [context.setting('report.title'), referenceOf(context), longMonth(context.clocks.month)].join(
      ', ',
    ),
    classification: classificationOf(context),
  };
}

/** The assessment progress that Panelpaper writes itself, where the paper attaches it. */
export function progressAttachment(context: ReportContext): RecordOf<'attachment'> | null {
  return attachmentsOf(context).find((one) => one.kind === 'assessment-progress') ?? null;
}

function attachmentsOf(context: ReportContext): readonly RecordOf<'attachment'>[] {
  if (context.paper === null) return [];
  const attached = where(context.register, 'attachment', 'paperId', context.paper.id);
  return [...attached].sort((a, b) => (`${a.label} ${a.title}` < `${b.label} ${b.title}` ? -1 : 1));
}

function purpose(context: ReportContext, blocks: BlockMaker): readonly Block[] {
  const { say, setting, clocks } = context;
  const month = longMonth(clocks.month);
  const sentence = blocks.paragraph(
    'purpose',
    say('cover.purpose', { code: setting('code.short-name'), month }),
  );
  const progress = progressAttachment(context);
  if (progress === null) return [sentence];
  const values = { appendix: progress.label, company: setting('data-company.short-name') };
  return [
    sentence,
    blocks.paragraph('attached', say('cover.attached', values), [fact('attachment', progress)]),
  ];
}

function request(context: ReportContext, blocks: BlockMaker): readonly Block[] {
  const { edition, clocks, say } = context;
  const committee = committeeOf(context);
  const facts = edition === null ? [] : [fact('edition', edition)];
  const verb = edition?.recommendation ?? DEFAULT_RECOMMENDATION;
  const asked = say('cover.recommendation', {
    committee: committee?.inSentence ?? bodyName(context.register, 'panel').inSentence,
    verb,
  });
  const asks = blocks.paragraph('recommendation', asked, facts);
  if (edition?.date == null || edition.date <= clocks.position) return [asks];
  return [
    asks,
    blocks.paragraph('position', say('cover.position', { date: longDate(clocks.position) }), facts),
  ];
}

function committeeOf(context: ReportContext): RecordOf<'committee'> | undefined {
  if (context.edition !== null) return get(context.register, 'committee', context.edition.committeeId);
  return context.register.committee.find((committee) => committee.kind === 'panel');
}

/** The edition's own reference, else one made from its meeting, else from the coming Panel; XX for what is not known. */
export function referenceOf(context: ReportContext): string {
  const { register, edition, clocks } = context;
  if (edition?.reference != null) return edition.reference;
  const meeting = find(register, 'meeting', edition?.meetingId ?? null);
  const known = meeting === undefined ? null : knownMeeting(register, meeting, clocks.knownBy);
  const panel = () => firstMeetingFrom(meetingsOf(register, 'panel', clocks.knownBy), clocks.position);
  const taken = known ?? (edition === null ? panel() : undefined);
  if (taken !== undefined) return paperReference(taken, edition?.item ?? null);
  return [committeeOf(context)?.prefix ?? 'PANEL', 'XX', 'XXXX', edition?.item ?? 'XX'].join('_');
}

function classificationOf(context: ReportContext): string {
  return context.edition?.classification ?? DEFAULT_CLASSIFICATION;
}

function classificationSentence(context: ReportContext) {
  const classification = classificationOf(context);
  return context.say('cover.classification', {
    classification,
    policy: context.setting('classification.policy'),
    handling: capitalised(context.setting(`classification.sentence.${classification}`)),
  });
}
