import { emptyRegister, type Register } from '../../src-shared/entities/register.ts';
import type { EntityName, RecordOf } from '../../src-shared/entities/registry.ts';
import { idOf, newBook } from './sample/book.ts';

type Fields<Name extends EntityName> = Partial<RecordOf<Name>>;
type Event = RecordOf<'stageEvent'>['kind'];
type Decided = Pick<RecordOf<'outcome'>, 'kind'> & Fields<'outcome'>;
type AuthorityDecided = Pick<RecordOf<'authorityDecision'>, 'decision' | 'on'> & Fields<'authorityDecision'>;

/** A register of a few records, made to ask one question of it. What a record leaves out is null. */
export interface SmallRegister {
  /** A proposal by its reference once converted, "MP102A" or "SECMP0062"; gives back its id. */
  readonly proposal: (reference: string, fields?: Fields<'proposal'>) => string;
  /** A stage event; gives back its id, as the others below do. */
  readonly event: (proposalId: string, kind: Event, on: string, fields?: Fields<'stageEvent'>) => string;
  readonly title: (proposalId: string, title: string, on: string, fields?: Fields<'proposalTitle'>) => string;
  readonly path: (proposalId: string, path: RecordOf<'proposalPath'>['path'], on: string) => string;
  /** What a meeting of the Change Board decided on the day. */
  readonly outcome: (proposalId: string, on: string, fields: Decided) => string;
  /** Sent to the Authority on a day, and what it decided where it has. */
  readonly referred: (proposalId: string, on: string, decided?: AuthorityDecided) => string;
  /** A consultation on the Modification Report, issued on the day. */
  readonly consulted: (proposalId: string, on: string) => string;
  /** A proposal, or a part of one, in a release; the release went live on its day where one is given. */
  readonly inRelease: (proposalId: string, release: Release, fields?: Fields<'releaseItem'>) => string;
  readonly add: <Name extends EntityName>(entity: Name, fields: Fields<Name>) => string;
  readonly register: () => Register;
}

interface Release {
  readonly name: string;
  readonly live?: string;
  readonly knownOn?: string;
}

export function smallRegister(): SmallRegister {
  const book = newBook();
  let made = 0;
  const add: SmallRegister['add'] = (entity, fields) => book.add(entity, `small ${made++}`, fields);
  book.add('series', 'MP', { family: 'SEC', draftPrefix: 'DP', prefix: 'MP', digits: 3, rank: 1 });
  book.add('series', 'SECMP', { family: 'SEC', draftPrefix: null, prefix: 'SECMP', digits: 4, rank: 1 });
  const names = { name: 'Change Board', inSentence: 'the Change Board', prefix: 'CB' };
  const leads = { papersDayLead: 5, agendaDayLead: 10 };
  const committeeId = book.add('committee', 'CB', { kind: 'change-board', ...names, ...leads });
  const releases = new Set<string>();
  return {
    add,
    proposal: (reference, fields = {}) => {
      const [, prefix = '', digits = '', suffix = ''] = /^([A-Z]+)(\d+)([A-Z]?)$/.exec(reference) ?? [];
      const seriesId = idOf('series', prefix);
      return book.add('proposal', reference, { seriesId, number: Number(digits), suffix, ...fields });
    },
    event: (proposalId, kind, on, fields = {}) => add('stageEvent', { proposalId, kind, on, ...fields }),
    title: (proposalId, title, on, fields = {}) => add('proposalTitle', { proposalId, title, on, ...fields }),
    path: (proposalId, path, on) => add('proposalPath', { proposalId, path, on }),
    outcome: (proposalId, on, fields) => {
      const meetingId = add('meeting', { committeeId, kind: 'ordinary' });
      add('meetingDate', { meetingId, date: on, on });
      const agendaItemId = add('agendaItem', { proposalId, purpose: 'vote', meetingId, setOn: on });
      return add('outcome', { agendaItemId, on, ...fields });
    },
    referred: (proposalId, on, decided) => {
      const referralId = add('authorityReferral', { proposalId, on });
      return decided === undefined ? referralId : add('authorityDecision', { referralId, ...decided });
    },
    consulted: (proposalId, on) => {
      const consultationId = add('consultation', { proposalId, kind: 'modification-report', round: 1 });
      return add('consultationEvent', { consultationId, kind: 'issued', date: on, on });
    },
    inRelease: (proposalId, { name, live, knownOn }, fields = {}) => {
      const releaseId = idOf('release', name);
      if (!releases.has(name)) {
        book.add('release', name, { name, kind: 'scheduled' });
        if (live !== undefined)
          add('releaseEvent', { releaseId, kind: 'live', on: live, knownOn: knownOn ?? null });
      }
      releases.add(name);
      return add('releaseItem', { releaseId, proposalId, setOn: '2020-01-01', ...fields });
    },
    // Copies of the lists, because what is looked up in a list is kept with it, and more may be added to the book.
    register: () => {
      const lists = Object.entries(book.register()).map(([name, records]) => [name, [...records]]);
      return { ...emptyRegister(), ...Object.fromEntries(lists) };
    },
  };
}
