import type { Register } from '../../../src-shared/entities/register.ts';
import { conclusionOf, stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { about, type Change, daysLater, hangingOn, next, type Value } from './change.ts';
import { type Effects, told } from './effect.ts';

const proposal = told(({ register, value }) => next(register.proposal, value));
const hanging = (change: Change) => hangingOn(change.register, change.record);

/** The facts of releases, meetings, proposals and papers that lines are made from. */
export const TOLD: Effects = {
  'release.kind': told(() => 'standalone', { carriers: hanging }),
  'releaseEvent.kind': told(() => 'cancelled', { along: () => ({ date: null }), ...release() }),
  'releaseEvent.date': told(({ value }) => daysLater(value, 1), release()),
  'releaseEvent.releaseId': told(({ register, value }) => next(register.release, value), release()),
  'releaseItem.releaseId': told(({ register, value }) => next(register.release, value), {
    // The sentence that counts them is made from the release they are in.
    carriers: (change) =>
      new Set([
        String(change.record['id']),
        String(change.value),
        String(change.to),
        String(change.record['proposalId']),
      ]),
  }),
  'releaseItem.proposalId': proposal,
  'meeting.committeeId': told(
    ({ register }) => register.committee.find(({ shortName }) => shortName === 'SSC')?.id ?? null,
    {
      carriers: (change) => new Set([...hanging(change), ...aboutItemsOf(change)]),
      silent: ({ record }) =>
        record['kind'] === 'ad-hoc' ? 'It is told as an ad hoc meeting, whoever meets.' : null,
      also: /(?:TABASC|SSC)_51_0503_21/,
    },
  ),
  'meeting.kind': told(({ value }) => (value === 'ordinary' ? 'ad-hoc' : 'ordinary'), {
    carriers: hanging,
    silent: ({ register, record }) => {
      const committee = committeeOf(register, record['id']) ?? '';
      if (!['working-group', 'change-board'].includes(committee))
        return 'Only meetings of the Working Group and the Change Board are told by their kind.';
      return committee === 'change-board' && record['kind'] === 'ordinary'
        ? 'It is the only meeting of the Change Board in its month, whichever kind it is.'
        : null;
    },
  }),
  'meetingDate.date': told(({ value }) => (value === '2020-02-07' ? '2020-02-10' : daysLater(value, -1)), {
    carriers: ({ register, record }) => hangingOn(register, { id: record['meetingId'] ?? null }),
    silent: ({ register, record }) =>
      committeeOf(register, record['meetingId']) === 'change-sub-committee'
        ? 'The outcomes say on which day it decided.'
        : null,
    // The paper is made five working days before the Panel, and its reference from the meeting it is for.
    also: /(?:paragraph: |as known on )[67] February 2020\.?$|TABASC_51_0[45]03_21/,
  }),
  'proposal.seriesId': told(
    ({ register, value }) => register.series.find(({ id }) => id !== value)?.id ?? null,
    {
      silent: (change, after) => (isNamed(change) ? null : sameLife(change, after)),
    },
  ),
  // To a proposal that is named only in tables, which print no titles.
  'proposalTitle.proposalId': told(
    ({ register }) => register.proposal.find(({ number }) => number === 7)?.id ?? null,
    {
      silent: ({ record }) => (record['source'] === null ? 'The proposal is not named in this paper.' : null),
    },
  ),
  'proposalProposer.personId': told(({ register, value }) => next(register.person, value)),
  'proposalProposer.organisationId': told(
    ({ register, value }) =>
      register.organisation.find(({ id, name }) => id !== value && name !== 'SECAS')?.id ?? null,
  ),
  'proposalProposer.onBehalfOfId': told(({ register, value }) => next(register.committee, value)),
  'proposalProposer.proposalId': proposal,
  'proposalSummary.proposalId': proposal,
  'proposalPath.path': told(() => 'fast-track'),
  'proposalPath.proposalId': proposal,
  'stageEvent.kind': told(() => 'on-hold', { along: () => ({ route: null }), silent: sameLife }),
  'stageEvent.on': told(
    ({ value, record }) => (record['kind'] === 'raised' ? daysLater(value, -700) : '2020-02-03'),
    { silent: sameLife },
  ),
  // To a Draft Proposal, in whose life none but its own has a place.
  'stageEvent.proposalId': told(
    ({ register, value }) => register.proposal.find(({ id }) => id !== value)?.id ?? null,
    { silent: sameLife },
  ),
  'stageEvent.route': told(() => 'report-phase', { silent: sameLife }),
  'paper.authorId': told(({ register, value }) => next(register.person, value), {
    also: /^(Cover \/ Recommendations · paragraph|.* properties \/ author · paragraph): (Harry Jones|Gemma Slaney)$/,
  }),
  'attachment.kind': told(() => 'other', { also: /^Appendix\b|paragraph: Appendix A gives / }),
  'edition.committeeId': told(({ register, value }) => next(register.committee, value)),
  'edition.meetingId': told(({ register, value }) => next(register.meeting, value), {
    silent: ({ record }) => (record['reference'] === null ? null : 'It has a reference of its own.'),
    also: /_(?:XX|\d+)_\d{4}_21\b/,
  }),
};

/** A date of a release is told by the sentence on it and decides whether its items are listed. */
function release() {
  return {
    carriers: ({ register, record, value, to }: Change) =>
      new Set(
        [record['releaseId'], value, to].flatMap((id) => {
          const found = register.release.find((one) => one.id === id);
          return found === undefined ? [] : [...hangingOn(register, { id: found.id })];
        }),
      ),
    silent: ({ record }: Change) =>
      record['on'] === '2020-06' ? 'It was not known on the day of the paper.' : null,
  };
}

function committeeOf(register: Register, meetingId: Value | undefined) {
  const meeting = register.meeting.find(({ id }) => id === meetingId);
  return register.committee.find(({ id }) => id === meeting?.committeeId)?.kind;
}

function isNamed({ register, record }: Change): boolean {
  return !register.proposalTitle.some(
    ({ proposalId, source }) => proposalId === record['id'] && source === null,
  );
}

/** The reason why a change of a proposal's events is not seen: it stood where it stood, and as long. */
function sameLife({ register, record, to }: Change, after: Register): string | null {
  const ids = [record['proposalId'] ?? record['id'], to].filter((id) =>
    register.proposal.some((one) => one.id === id),
  );
  const life = (from: Register) =>
    JSON.stringify(
      ids.map((id) => {
        const timeline = timelineOf(from, String(id), '2020-02-07');
        const days = ['2020-01-31', '2020-02-07'] as const;
        const { raisedOn, convertedOn } = timeline;
        const drafted = convertedOn !== null && convertedOn > days[0];
        return [raisedOn, drafted, days.map((day) => [stageOn(timeline, day), conclusionOf(timeline, day)])];
      }),
    );
  return life(register) === life(after) ? 'The proposal stood where it stood, and as long.' : null;
}

/** The ids of what the items of a meeting are about: their proposals, and what else was decided on those. */
function aboutItemsOf({ register, record }: Change): readonly string[] {
  const items = register.agendaItem.filter(({ meetingId }) => meetingId === record['id']);
  return items.flatMap((item) => [...about(register, item)]);
}
