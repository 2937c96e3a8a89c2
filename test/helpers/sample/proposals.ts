import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { type Book, idOf, PAPER, WORKED_OUT } from './book.ts';
import { DRAFTS, type Life, NAMED } from './lives.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { SUMMARIES } from './summaries.ts';

const SITE = 'https://smartenergycodecompany.co.uk/modifications/';

/** Every proposal with its title, page and the dated events of its life. */
export function addProposals(book: Book): void {
  for (const life of [...DRAFTS, ...NAMED]) addLife(book, life, PAPER);
  for (const life of PLACEHOLDERS) addLife(book, life, null);
  for (const summary of SUMMARIES) {
    const { reference, person, raised } = summary;
    const proposalId = idOf('proposal', reference);
    book.add('proposalProposer', reference, {
      proposalId,
      personId: idOf('person', person),
      organisationId: 'organisation' in summary ? idOf('organisation', summary.organisation) : null,
      onBehalfOfId: 'committee' in summary ? idOf('committee', summary.committee) : null,
      on: raised,
      source: PAPER,
    });
    book.add('proposalSummary', reference, { proposalId, summary: summary.text, on: raised, source: PAPER });
  }
  book.add('proposalPath', 'MP079', path('MP079', 'authority-determined', '2019-07-12'));
  book.add('proposalPath', 'MP097', path('MP097', 'self-governance', '2019-11-15'));
}

// The Panel settles the path when it converts a proposal.
function path(reference: string, decision: RecordOf<'proposalPath'>['path'], convertedOn: string) {
  return {
    proposalId: idOf('proposal', reference),
    path: decision,
    on: convertedOn,
    inferred: true,
    source: PAPER,
    note: 'The path is printed; the day it was set is taken to be that of conversion.',
  };
}

const PLACEHOLDER =
  'A placeholder: its number, title and dates stand in for a proposal that the paper counts but does not name.';
const TITLE_DAY = 'The title is printed; its day is that on which the proposal is taken to have been raised.';

function addLife({ add }: Book, life: Life, source: string | null): void {
  const { reference, title, slug, events, stated = [] } = life;
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  const proposalId = add('proposal', reference, {
    seriesId: idOf('series', letters === 'SECMP' ? 'SECMP' : 'MP'),
    number: Number(digits),
    page: slug === undefined ? null : `${SITE}${slug}/`,
  });
  const [first] = events;
  if (title !== undefined && first !== undefined) {
    const inferred = !stated.includes(first.kind);
    const note = inferred ? (source === null ? PLACEHOLDER : TITLE_DAY) : null;
    add('proposalTitle', reference, { proposalId, title, on: first.on, source, inferred, note });
  }
  for (const event of events) {
    const known = stated.includes(event.kind);
    add('stageEvent', `${reference} ${event.kind}`, {
      proposalId,
      ...event,
      inferred: !known,
      source: known ? (life.source ?? source) : WORKED_OUT,
      note: known ? null : source === null ? PLACEHOLDER : (life.note ?? null),
    });
  }
}
