import { describe, expect, it } from 'vitest';
import {
  acceptAsked,
  acceptChanges,
  againChanges,
  askedAccept,
  reasonProblem,
} from '../../../../src-renderer/features/paper/checks/accept.ts';
import {
  checksCount,
  checksOpen,
  withChecks,
} from '../../../../src-renderer/features/paper/checks/check-words.ts';
import {
  countsByPart,
  findingsOf,
  inOrder,
  openChecks,
} from '../../../../src-renderer/features/paper/checks/findings.ts';
import { placesOf } from '../../../../src-renderer/features/paper/checks/places.ts';
import { derived } from '../../../../src-renderer/features/paper/derived.ts';
import { outlineOf } from '../../../../src-renderer/features/paper/outline.ts';
import { acceptedIn, partFindings } from '../../../../src-shared/checks/accepted-findings.ts';
import { checkPaper } from '../../../../src-shared/checks/check-paper.ts';
import type { Finding } from '../../../../src-shared/checks/finding.ts';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import { emptyRegister } from '../../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../../src-shared/entities/registry.ts';
import { modelTexts } from '../../../../src-shared/report/model-texts.ts';
import { changed, january, sample } from './sample.ts';

const places = placesOf(january);
const [first, second] = sample.edition;
if (first === undefined || second === undefined) throw new Error('The sample has two editions.');

function finding(key: string, change: Partial<Finding> = {}): Finding {
  return {
    key,
    check: 'similar-titles',
    weight: 'look',
    sentence: key,
    next: 'Look.',
    facts: [],
    place: null,
    ...change,
  };
}

function row(key: string, acceptedOn: string, reason = 'It is right.'): RecordOf<'acceptedCheck'> {
  const id = crypto.randomUUID();
  return { id, editionId: first?.id ?? '', finding: key, reason, acceptedOn, acceptedBy: 'A Clerk' };
}

const keysOf = (findings: readonly Finding[]) => findings.map(({ key }) => key);

describe('where a finding stands', () => {
  it('is known for every text of the paper, and for every list, table and picture', () => {
    const blocks = [...january.sections, ...january.cover.sections].flatMap((section) => section.blocks);
    const keys = [...modelTexts(january).map(({ key }) => key), ...blocks.map(({ key }) => key)];
    expect(keys.filter((key) => !places.has(key))).toEqual([]);
  });

  it('is a part that the outline has', () => {
    const parts = new Set(outlineOf(january).map(({ key }) => key));
    expect([...places.values()].filter(({ part, name }) => !parts.has(part) || name === '')).toEqual([]);
    expect(places.get('cover/title')?.name).toBe('Cover');
    expect(places.get(january.sections[2]?.blocks[0]?.key ?? '')?.name).toBe('3 Refine');
  });
});

describe('the order of findings', () => {
  const [summary, , refine] = january.sections.map(({ key }) => key);

  it('is what must stop the paper first, then down the paper, then the register alone', () => {
    const found = inOrder(
      [
        finding('register'),
        finding('refine', { place: refine ?? null }),
        finding('register stop', { weight: 'stop' }),
        finding('summary', { place: summary ?? null }),
        finding('refine stop', { place: refine ?? null, weight: 'stop' }),
      ],
      places,
    );
    expect(keysOf(found)).toEqual(['refine stop', 'register stop', 'summary', 'refine', 'register']);
  });

  it('keeps that of the checks within one place, and counts a place the paper has not as the register', () => {
    const found = inOrder([finding('b', { place: 'gone' }), finding('a'), finding('c')], places);
    expect(keysOf(found)).toEqual(['b', 'a', 'c']);
    expect(found[0]?.stands).toBeNull();
  });

  it('is counted by part without what has no place', () => {
    const open = inOrder(
      [finding('a', { place: refine ?? null }), finding('b', { place: refine ?? null }), finding('c')],
      places,
    );
    expect([...countsByPart({ open, accepted: [], failure: null })]).toEqual([[refine, 2]]);
  });
});

describe('accepting a finding', () => {
  const acceptance = {
    editionId: first.id,
    finding: 'a-check 1',
    reason: '  The Panel knows.\n',
    by: 'A Clerk',
    on: '2020-02-07',
  };

  it('takes it out of what waits, in its edition alone, with who, when and why', () => {
    const register = changed(acceptChanges(sample, acceptance));
    const [accepted] = acceptedIn(register, first.id);
    expect(accepted).toMatchObject({
      finding: 'a-check 1',
      reason: 'The Panel knows.',
      acceptedBy: 'A Clerk',
      acceptedOn: '2020-02-07',
    });
    expect(acceptedIn(register, second.id)).toEqual([]);
    expect(acceptedIn(register, null)).toEqual([]);
    const found = inOrder([finding('a-check 1'), finding('a-check 2')], places);
    const shared = partFindings(found, acceptedIn(register, first.id));
    expect(keysOf(shared.open)).toEqual(['a-check 2']);
    expect(shared.accepted.map((one) => one.acceptance)).toEqual([accepted]);
  });

  it('twice leaves one record, and checking again none', () => {
    const once = changed(acceptChanges(sample, acceptance));
    const twice = changed(acceptChanges(once, { ...acceptance, reason: 'Better said.' }), once);
    expect(acceptedIn(twice, first.id).map(({ reason }) => reason)).toEqual(['Better said.']);
    const again = applyChanges(twice, againChanges(twice, first.id, 'a-check 1'));
    expect(acceptedIn(again, first.id)).toEqual([]);
  });

  it('says what was said last where two windows accepted it', () => {
    const rows = [row('a', '2020-02-07', 'later'), row('a', '2020-02-05', 'earlier')];
    expect(partFindings(inOrder([finding('a')], places), rows).accepted[0]?.acceptance.reason).toBe('later');
  });

  it('leaves out what is no longer found', () => {
    expect(partFindings([], [row('gone', '2020-02-07')])).toEqual({ open: [], accepted: [] });
  });

  it('needs a reason', () => {
    expect(reasonProblem(' \n')).toBe('Say why it is right as it is.');
    expect(reasonProblem('Because.')).toBeNull();
  });

  it('is asked for by a text that is told from ids and from own words', () => {
    expect(askedAccept(acceptAsked(first.id, 'a-check 1 2'))).toEqual({
      editionId: first.id,
      finding: 'a-check 1 2',
    });
    expect(askedAccept(first.id)).toBeNull();
    expect(askedAccept('words 2020-01 summary/lead')).toBeNull();
  });
});

describe('the findings of the sample', () => {
  it('are those of the checks, none lost and none added', () => {
    const found = checkPaper(
      sample,
      { month: '2020-01', edition: first.id },
      derived(sample, '2020-01', first.id).model ?? january,
    );
    const { open, accepted, failure } = findingsOf(sample, '2020-01', first.id);
    expect(failure).toBeNull();
    expect(keysOf([...open, ...accepted.map((one) => one.finding)]).sort()).toEqual(keysOf(found).sort());
  });

  it('are made once for a state of the register', () => {
    expect(findingsOf(sample, '2020-01', first.id)).toBe(findingsOf(sample, '2020-01', first.id));
    expect(findingsOf(sample, '2020-01', second.id)).not.toBe(findingsOf(sample, '2020-01', first.id));
    expect(derived(sample, '2020-01', first.id)).toBe(derived(sample, '2020-01', first.id));
  });

  it('are counted for the paper that is shown, and for none where there is none', () => {
    expect(openChecks(sample, null, null)).toEqual({
      month: '2020-01',
      count: findingsOf(sample, '2020-01', first.id).open.length,
    });
    expect(openChecks(emptyRegister(), null, null)).toBeNull();
  });
});

describe('how many, in words', () => {
  it('has a form for none, one and many', () => {
    expect([0, 1, 3].map(checksCount)).toEqual(['No checks', '1 check', '3 checks']);
    expect([0, 1, 3].map(checksOpen)).toEqual([null, '1 check is open.', '3 checks are open.']);
    expect([0, 1, 3].map((count) => withChecks('Paper', count))).toEqual([
      'Paper',
      'Paper, 1 check',
      'Paper, 3 checks',
    ]);
  });
});
