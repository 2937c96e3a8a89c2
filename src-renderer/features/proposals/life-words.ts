import { find, get, type Register } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import type { LifecycleEvent } from '../../../src-shared/lifecycle/lifecycle-event.ts';
import { referenceOn } from '../../../src-shared/lifecycle/naming.ts';
import { forRelease, reasonPhrase } from '../../../src-shared/report/sections/decision-phrases.ts';
import { STAGE_WORDS } from '../../components/words.ts';
import { ALL_KNOWN } from './clock.ts';
import { committeeWords, EVENT_WORDS, ROUTE_WORDS } from './words.ts';

/** An event as its line says it: "Change Board recommended approval to the Authority". */
export function eventWords(register: Register, proposalId: string, event: LifecycleEvent): string {
  switch (event.source.entity) {
    case 'outcome':
      return outcomeWords(register, get(register, 'outcome', event.source.id));
    case 'authorityDecision':
      return decided(register, 'The Authority', get(register, 'authorityDecision', event.source.id));
    case 'consultationEvent':
      return 'Modification Report Consultation issued';
    case 'releaseItem':
      return liveWords(register, get(register, 'releaseItem', event.source.id));
    default:
      return recordedWords(register, proposalId, event);
  }
}

function outcomeWords(register: Register, row: RecordOf<'outcome'>): string {
  const item = find(register, 'agendaItem', row.agendaItemId);
  const meeting = find(register, 'meeting', item?.meetingId ?? null);
  const committee = find(register, 'committee', meeting?.committeeId ?? item?.committeeId ?? null);
  const body = committee === undefined ? 'A committee' : committeeWords(committee);
  switch (row.kind) {
    case 'converted':
      return `${body} converted it to a Modification Proposal${routeWords(row.route)}`;
    case 'report-accepted':
      return `${body} accepted the Modification Report${reasonPhrase(row.reason)}`;
    case 'report-returned':
      return `${body} returned the Modification Report to Refine${reasonPhrase(row.reason)}`;
    case 'recommended-approval':
      return `${body} recommended approval to the Authority${reasonPhrase(row.reason)}`;
    case 'recommended-rejection':
      return `${body} recommended rejection to the Authority${reasonPhrase(row.reason)}`;
    case 'approved':
    case 'rejected':
    case 'sent-back':
      return decided(register, body, { ...row, decision: row.kind });
    default:
      return `${body} discussed it`;
  }
}

type Decided = Pick<RecordOf<'authorityDecision'>, 'decision' | 'destination' | 'releaseId' | 'reason'>;

function decided(register: Register, body: string, row: Decided): string {
  const why = reasonPhrase(row.reason);
  if (row.decision === 'rejected') return `${body} rejected it${why}`;
  if (row.decision === 'sent-back') return `${body} sent it back${stageWords(row.destination)}${why}`;
  const release = find(register, 'release', row.releaseId);
  return `${body} approved it${release === undefined ? '' : forRelease(release)}${why}`;
}

function stageWords(destination: LifecycleEvent['destination']): string {
  return destination === null ? '' : ` to ${STAGE_WORDS[destination]}`;
}

function routeWords(route: LifecycleEvent['route']): string {
  return route === 'report-phase' ? `, ${ROUTE_WORDS[route]}` : '';
}

function liveWords(register: Register, item: RecordOf<'releaseItem'>): string {
  const release = find(register, 'release', item.releaseId);
  if (release === undefined || release.kind === 'standalone') return 'Went live as a standalone release';
  return `Went live in the ${release.name}`;
}

function recordedWords(register: Register, proposalId: string, event: LifecycleEvent): string {
  const proposal = get(register, 'proposal', proposalId);
  switch (event.kind) {
    case 'raised': {
      const hasDrafts = find(register, 'series', proposal.seriesId)?.draftPrefix != null;
      return hasDrafts ? 'Raised as a Draft Proposal' : 'Raised as a Modification Proposal';
    }
    case 'split': {
      const parent = find(register, 'proposal', proposal.splitFromId);
      return parent === undefined
        ? EVENT_WORDS.split
        : `Split from ${referenceOn(register, parent.id, event.on, ALL_KNOWN)}`;
    }
    case 'converted':
      return `${EVENT_WORDS.converted}${routeWords(event.route)}`;
    case 'sent-back':
      return `Sent back${stageWords(event.destination)}`;
    case 'withdrawn':
      // A window that nobody used ends in a withdrawal that no record of its own tells.
      return find(register, 'stageEvent', event.source.id)?.kind === 'withdrawal-requested'
        ? 'Withdrawn, because nobody adopted it in time'
        : EVENT_WORDS.withdrawn;
    case 'correction':
      return event.stage === null ? EVENT_WORDS.correction : `Corrected to ${STAGE_WORDS[event.stage]}`;
    default:
      return EVENT_WORDS[event.kind];
  }
}
