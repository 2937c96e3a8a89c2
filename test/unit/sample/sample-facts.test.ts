import { describe, expect, it } from 'vitest';
import facts from '../../fixtures/register-facts.json' with { type: 'json' };
import { isPlaceholder, named, proposals, sample } from './reading.ts';

const nameOf = new Map(proposals.map(({ id, reference }) => [id, reference]));

function referencesOn(meetingId: string | null, purpose: string): readonly string[] {
  return sample.agendaItem
    .filter((item) => item.meetingId === meetingId && item.purpose === purpose)
    .map(({ proposalId }) => nameOf.get(proposalId) ?? '');
}

/** The id of the meeting of a committee on a day. */
function meetingOn(committee: string, date: string): string {
  const meeting = sample.meeting.find(
    ({ id, committeeId }) =>
      sample.committee.find((one) => one.id === committeeId)?.name === committee &&
      sample.meetingDate.some((row) => row.meetingId === id && row.date === date),
  );
  if (meeting === undefined) throw new Error(`The sample has no meeting of ${committee} on ${date}.`);
  return meeting.id;
}

function outcomeOf(meetingId: string, reference: string) {
  const item = sample.agendaItem.find(
    (one) => one.meetingId === meetingId && nameOf.get(one.proposalId) === reference,
  );
  return sample.outcome.find(({ agendaItemId }) => agendaItemId === item?.id);
}

describe('the proposals named in the paper', () => {
  it.each(facts.proposals)('has $ref with its title and page', ({ ref, title, page, stageAsPrinted }) => {
    const proposal = named(ref);
    expect(proposal).toMatchObject({ title, page });
    if (stageAsPrinted !== '(not stated)') expect(proposal.stage).toBe(stageAsPrinted.toLowerCase());
  });

  it('are all there are but for the placeholders', () => {
    expect(proposals.filter((one) => !isPlaceholder(one))).toHaveLength(facts.proposals.length);
  });

  it.each(facts.proposals.filter(({ raisedOn }) => raisedOn !== undefined))(
    'has $ref raised by $proposer',
    ({ ref, raisedOn, proposer, proposerOrg = '', onBehalfOf }) => {
      const { id } = named(ref);
      const row = sample.proposalProposer.find(({ proposalId }) => proposalId === id);
      const person = sample.person.find((one) => one.id === row?.personId);
      const organisation = sample.organisation.find((one) => one.id === row?.organisationId);
      const committee = sample.committee.find((one) => one.id === row?.onBehalfOfId);
      expect(named(ref).raisedOn).toBe(raisedOn);
      expect(person?.name).toBe(proposer);
      if (onBehalfOf) expect(`${committee?.name} (${committee?.shortName})`).toBe(proposerOrg);
      else expect(organisation?.printedForm.replace(/^the /, '')).toBe(proposerOrg);
      expect(sample.proposalSummary.filter(({ proposalId }) => proposalId === id)).toHaveLength(1);
    },
  );
});

describe('the printed paths and classifications', () => {
  it.each(facts.proposals.filter(({ path }) => path !== undefined))('has $ref $path', ({ ref, path }) => {
    const rows = sample.proposalPath.filter(({ proposalId }) => proposalId === named(ref).id);
    expect(rows.map((row) => row.path)).toEqual([path?.toLowerCase().replace(' ', '-')]);
  });

  it('has DP104 GREEN, following the SSC', () => {
    expect(sample.proposalClassification).toMatchObject([
      {
        proposalId: named('DP104').id,
        classification: 'GREEN',
        on: '2020-01-28',
        followingId: sample.committee.find(({ shortName }) => shortName === 'SSC')?.id,
      },
    ]);
  });
});

describe('the meetings', () => {
  const csc = meetingOn('Change Sub-Committee', '2020-01-28');
  const board = meetingOn('Change Board', '2020-01-22');

  it('has the sub-committee decide on thirteen Draft Proposals', () => {
    const kinds = new Map([
      ['ready for conversion', 'ready'],
      ['further development needed', 'further-development'],
    ]);
    const decided = facts.changeSubCommittee.decisions.filter(({ outcome }) => kinds.has(outcome));
    expect(referencesOn(csc, 'decision')).toHaveLength(decided.length);
    for (const { proposal, outcome, route } of decided) {
      const kind = kinds.get(outcome);
      const ready = route === undefined ? 'refinement' : 'report-phase';
      expect(outcomeOf(csc, proposal)).toMatchObject({ kind, route: kind === 'ready' ? ready : null });
    }
  });

  it('has DP098 and DP110 wait for the Panel of March on a condition', () => {
    const deferred = facts.changeSubCommittee.decisions.filter(({ panelMonth }) => panelMonth !== undefined);
    for (const { proposal, panelMonth } of deferred) {
      const items = sample.agendaItem.filter(
        (one) => one.month === panelMonth && nameOf.get(one.proposalId) === proposal,
      );
      expect(items).toMatchObject([{ purpose: 'conversion', meetingId: null, setOn: '2020-01-28' }]);
      const outcomeId = outcomeOf(csc, proposal)?.id;
      expect(sample.condition.filter((one) => one.outcomeId === outcomeId)).toMatchObject([
        { neededBefore: 'modification-report', metOn: null },
      ]);
    }
  });

  it('has the Panel of February convert three and take no reports', () => {
    const panel = meetingOn('SEC Panel', '2020-02-14');
    expect(referencesOn(panel, 'conversion')).toEqual(facts.panelBusiness.forConversion);
    expect(referencesOn(panel, 'modification-report')).toEqual([]);
  });

  it.each(facts.changeBoard[0]?.items ?? [])('has the Change Board vote on $proposal', (printed) => {
    const kinds = new Map([
      ['sent back', 'sent-back'],
      ['recommend approval to Authority', 'recommended-approval'],
    ]);
    expect(outcomeOf(board, printed.proposal)).toMatchObject({
      kind: kinds.get(printed.outcome) ?? printed.outcome,
      reason: printed.reason ?? null,
    });
    if (printed.reVoteOn === undefined) return;
    expect(referencesOn(meetingOn('Change Board', printed.reVoteOn), 'vote')).toEqual([printed.proposal]);
  });

  it('has MP097 approved for the February release', () => {
    const release = sample.release.find(({ id }) => id === outcomeOf(board, 'MP097')?.releaseId);
    expect(release?.name).toBe('February 2020 SEC Release');
  });

  it('requested no Impact Assessments', () => {
    expect(referencesOn(board, 'impact-assessment-request')).toEqual([]);
  });

  it('has the Working Group of 5 February take four, and nothing yet for 4 March', () => {
    const taken = facts.workingGroups[0]?.items;
    expect(referencesOn(meetingOn('Working Group', '2020-02-05'), 'working-group')).toEqual(taken);
    expect(referencesOn(meetingOn('Working Group', '2020-03-04'), 'working-group')).toEqual([]);
  });
});

describe('what is to come', () => {
  it('expects four Refinement Consultations in February, none issued', () => {
    const expected = sample.consultation.map(({ proposalId }) => nameOf.get(proposalId));
    expect(expected).toEqual(facts.refinementConsultations.expected.items);
    expect(sample.consultationEvent.map(({ kind, date }) => `${kind} ${date}`)).toEqual(
      expected.map(() => 'expected 2020-02'),
    );
  });

  it('has MP079 with the Authority', () => {
    const sent = sample.authorityReferral.map(({ proposalId }) => nameOf.get(proposalId));
    expect(sent).toEqual(facts.authority.withAuthority);
    expect(sample.authorityDecision).toEqual([]);
  });

  it.each(facts.releases)('has the $name', ({ name, goLive, items, laterMovedTo }) => {
    const release = sample.release.find((one) => one.name === name);
    const days = sample.releaseEvent.filter(({ releaseId }) => releaseId === release?.id);
    expect(days.map(({ date }) => date)).toEqual(laterMovedTo ? [goLive, laterMovedTo] : [goLive]);
    const held = sample.releaseItem.filter(({ releaseId }) => releaseId === release?.id);
    expect(held.map(({ proposalId }) => nameOf.get(proposalId))).toEqual(items);
  });
});

describe('the paper', () => {
  it('is for the Panel and for the TABASC', () => {
    const { author, team, attachments, action, recommendation, classification } = facts.paper;
    const [paper] = sample.paper;
    expect(sample.person.find(({ id }) => id === paper?.authorId)?.name).toBe(author);
    expect(paper?.team).toBe(team);
    expect(sample.attachment.map(({ label, title }) => `${label}: ${title}`)).toEqual(attachments);
    expect(sample.edition).toHaveLength(2);
    for (const edition of sample.edition) {
      expect(edition).toMatchObject({ action, recommendation, classification });
    }
  });
});
