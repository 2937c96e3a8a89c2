import { describe, expect, it } from 'vitest';
import { compareProposals, referenceOn, titleOn } from '../../../src-shared/lifecycle/naming.ts';
import { stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { smallRegister } from '../../helpers/small-register.ts';

const KNOWN = '2020-12-31';

describe('the reference', () => {
  it('is DP109 until the day the Panel converts it, and MP109 from then on', () => {
    const small = smallRegister();
    const id = small.proposal('MP109');
    small.event(id, 'raised', '2020-01-13');
    small.event(id, 'converted', '2020-02-14');
    const register = small.register();
    const on = (day: string, knownBy = KNOWN) => referenceOn(register, id, day, knownBy);
    expect(['2020-01-01', '2020-02-13', '2020-02-14', '2021-01-01'].map((day) => on(day))).toEqual([
      'DP109',
      'DP109',
      'MP109',
      'MP109',
    ]);
    expect(on('2020-03-01', '2020-02-13')).toBe('DP109');
  });

  it.each([
    ['withdrawn', 'DP109'],
    ['approved', 'MP109'],
    ['rejected', 'DP109'],
  ] as const)('of a draft on the fast track that is %s is %s', (kind, reference) => {
    const small = smallRegister();
    const id = small.proposal('MP109');
    small.path(id, 'fast-track', '2020-01-13');
    small.event(id, 'raised', '2020-01-13');
    small.event(id, kind, '2020-02-14');
    expect(referenceOn(small.register(), id, KNOWN, KNOWN)).toBe(reference);
  });

  it('of a modification that is withdrawn stays that of a modification', () => {
    const small = smallRegister();
    const id = small.proposal('MP109');
    small.event(id, 'raised', '2020-01-13');
    small.event(id, 'converted', '2020-02-14');
    small.event(id, 'withdrawn', '2020-03-02');
    expect(referenceOn(small.register(), id, KNOWN, KNOWN)).toBe('MP109');
  });

  it('of a series without drafts is the same on every day', () => {
    const small = smallRegister();
    const id = small.proposal('SECMP0062');
    small.event(id, 'raised', '2018-12-10');
    const register = small.register();
    expect(['2000-01-01', '2018-12-10', KNOWN].map((day) => referenceOn(register, id, day, KNOWN))).toEqual([
      'SECMP0062',
      'SECMP0062',
      'SECMP0062',
    ]);
  });
});

describe('a split', () => {
  function split(parentEnds?: string) {
    const small = smallRegister();
    const parent = small.proposal('MP102');
    small.event(parent, 'raised', '2020-01-13');
    small.event(parent, 'converted', '2020-02-14');
    if (parentEnds !== undefined) small.event(parent, 'withdrawn', parentEnds);
    const id = small.proposal('MP102A', { splitFromId: parent });
    return { small, id, read: () => timelineOf(small.register(), id, KNOWN) };
  }

  it('takes the letter and the stage its parent is in, without a conversion of its own', () => {
    const { small, id, read } = split();
    small.event(id, 'split', '2020-03-02');
    expect(stageOn(read(), '2020-03-02')).toBe('refine');
    expect(read()).toMatchObject({ raisedOn: '2020-03-02', convertedOn: null, refusals: [] });
    expect(referenceOn(small.register(), id, '2020-03-02', KNOWN)).toBe('MP102A');
  });

  it('from a draft is a draft, and is converted by itself', () => {
    const { small, id } = split();
    small.event(id, 'split', '2020-01-20');
    expect(referenceOn(small.register(), id, '2020-02-28', KNOWN)).toBe('DP102A');
    small.event(id, 'converted', '2020-03-13');
    expect(referenceOn(small.register(), id, '2020-03-13', KNOWN)).toBe('MP102A');
  });

  it('may be made the day its parent ends, and not after', () => {
    const same = split('2020-03-02');
    same.small.event(same.id, 'split', '2020-03-02');
    expect(stageOn(same.read(), KNOWN)).toBe('refine');
    const late = split('2020-03-02');
    late.small.event(late.id, 'split', '2020-03-03');
    expect(late.read().refusals).toMatchObject([
      { reason: 'the proposal it was split from was withdrawn already' },
    ]);
  });

  it('from itself, however far round, is refused and comes to an end', () => {
    const small = smallRegister();
    const id = small.proposal('MP102');
    const b = small.proposal('MP102B', { splitFromId: id });
    for (const one of [id, b]) small.event(one, 'split', '2020-03-02');
    const register = small.register();
    const round = {
      ...register,
      proposal: register.proposal.map((one) => (one.id === id ? { ...one, splitFromId: b } : one)),
    };
    for (const one of [b, id])
      expect(timelineOf(round, one, KNOWN).refusals).toMatchObject([
        { reason: 'the proposal it was split from had not been raised' },
      ]);
  });

  it('sorts after its parent and before the next number, drafts among modifications', () => {
    const small = smallRegister();
    const ids = ['MP103', 'MP102B', 'SECMP0067', 'MP102', 'MP102A', 'MP079'].map((one) =>
      small.proposal(one),
    );
    const register = small.register();
    const sorted = ids.toSorted((a, b) => compareProposals(register, a, b));
    expect(sorted.map((id) => referenceOn(register, id, KNOWN, KNOWN))).toEqual([
      'SECMP0067',
      'DP079',
      'DP102',
      'DP102A',
      'DP102B',
      'DP103',
    ]);
  });
});

describe('the title', () => {
  const small = smallRegister();
  const id = small.proposal('MP095');
  small.title(id, 'Credit Cover', '2019-09-30');
  small.title(id, 'Alignment of Credit Cover', '2020-01-20', { knownOn: '2020-02-03' });
  const on = (day: string, knownBy = KNOWN) => titleOn(small.register(), id, day, knownBy);

  it('is what was true on a day', () => {
    expect(on('2020-01-19')).toBe('Credit Cover');
    expect(on('2020-01-20')).toBe('Alignment of Credit Cover');
  });

  it('is read as it was known by a day', () => {
    expect(on('2020-01-31', '2020-02-02')).toBe('Credit Cover');
    expect(on('2020-01-31', '2020-02-03')).toBe('Alignment of Credit Cover');
  });

  it('before the first is the first, and none where none is known', () => {
    expect(on('2019-01-01')).toBe('Credit Cover');
    expect(on('2019-10-01', '2019-09-29')).toBeNull();
  });

  it('of two from one day is the one known later', () => {
    const other = smallRegister();
    const proposal = other.proposal('MP095');
    other.title(proposal, 'A later thought', '2019-09-30', { knownOn: '2019-10-07' });
    other.title(proposal, 'Credit Cover', '2019-09-30');
    expect(titleOn(other.register(), proposal, KNOWN, KNOWN)).toBe('A later thought');
  });

  it('that a correction replaces was never true, once the correction is known', () => {
    const other = smallRegister();
    const proposal = other.proposal('MP095');
    const wrong = other.title(proposal, 'Alinement', '2019-09-30');
    other.title(proposal, 'Alignment', '2019-09-30', { replacesId: wrong, knownOn: '2019-10-07' });
    const register = other.register();
    expect(titleOn(register, proposal, '2019-10-01', '2019-10-06')).toBe('Alinement');
    expect(titleOn(register, proposal, '2019-10-01', '2019-10-07')).toBe('Alignment');
  });
});
