import { describe, expect, it } from 'vitest';
import { readingOn } from '../../../../src-renderer/features/assessments/reading.ts';
import {
  addItemChanges,
  confirmChanges,
  confirmProblems,
  type Fate,
  itemProblems,
  newReleaseChanges,
  tell,
  usualFate,
} from '../../../../src-renderer/features/releases/acts.ts';
import { itemsOf, releaseRows, standing } from '../../../../src-renderer/features/releases/reading.ts';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import { checkRegister } from '../../../../src-shared/entities/rules/check-register.ts';
import { stageOn, timelineOf } from '../../../../src-shared/lifecycle/timeline.ts';
import { smallRegister } from '../../../helpers/small-register.ts';
import { puts } from '../assessments/small.ts';

const DAY = '2020-02-27';
const TODAY = '2020-03-02';

function february(own: string | null = null) {
  const small = smallRegister();
  const approved = (reference: string) => {
    const id = small.proposal(reference);
    small.event(id, 'raised', '2019-10-01');
    small.event(id, 'converted', '2019-11-15', { route: 'report-phase' });
    small.event(id, 'approved', '2019-12-18');
    return id;
  };
  const first = approved('MP086');
  const second = approved('MP091');
  small.inRelease(first, { name: 'February' });
  small.inRelease(second, { name: 'February' }, { ownDate: own });
  const releaseId = small.register().release[0]?.id ?? '';
  small.add('releaseEvent', { releaseId, kind: 'scheduled', date: DAY, on: '2019-06-03' });
  const register = small.register();
  return { small, register, releaseId, first, second, items: itemsOf(register, releaseId) };
}

describe('the list of releases', () => {
  it('reads the date as set by the day shown, and how far it is', () => {
    const { small, releaseId } = february();
    small.add('releaseEvent', { releaseId, kind: 'scheduled', date: '2020-03-26', on: '2020-02-10' });
    const on = (day: string) => releaseRows(readingOn(small.register(), day))[0];
    expect(on('2020-01-31')).toMatchObject({ state: { date: DAY }, daysToGo: 19, proposals: 2 });
    expect(on('2020-02-10')?.state.date).toBe('2020-03-26');
  });

  it('asks whether it went live once its day has come', () => {
    const { register, releaseId, items } = february();
    const on = (day: string, of = register) => {
      const [row] = releaseRows(readingOn(of, day));
      return row === undefined ? null : standing(row);
    };
    expect([on('2020-02-26'), on(DAY)]).toEqual(['coming', 'to-confirm']);
    const after = applyChanges(register, confirmChanges(register, releaseId, items, [], DAY, TODAY));
    expect([on('2020-02-26', after), on(DAY, after)]).toEqual(['coming', 'live']);
  });
});

describe('confirming that a release went live', () => {
  it('confirms all its items by one event', () => {
    const { register, releaseId, items, first, second } = february();
    const changes = confirmChanges(register, releaseId, items, [], DAY, TODAY);
    expect(changes).toHaveLength(1);
    const after = applyChanges(register, changes);
    expect(checkRegister(after)).toEqual([]);
    const stages = [first, second].map((id) => stageOn(timelineOf(after, id, '9999-12-31'), DAY));
    expect(stages).toEqual(['implemented', 'implemented']);
  });

  it('drops one with its reason, so that it does not go live', () => {
    const { register, releaseId, items, second } = february();
    const fates: readonly Fate[] = items.map((item) => ({
      itemId: item.id,
      kind: item.proposalId === second ? 'dropped' : 'with-release',
      day: null,
      reason: item.proposalId === second ? 'Testing failed' : '',
    }));
    const changes = confirmChanges(register, releaseId, items, fates, DAY, TODAY);
    expect(puts(changes, 'releaseItem')).toMatchObject([{ droppedOn: DAY, droppedReason: 'Testing failed' }]);
    const after = applyChanges(register, changes);
    expect(stageOn(timelineOf(after, second, '9999-12-31'), TODAY)).toBe('release');
    expect(checkRegister(after)).toEqual([]);
  });

  it('lets one with a later day of its own wait for it', () => {
    const { register, releaseId, items, second } = february('2020-03-26');
    const waiting = items.find(({ proposalId }) => proposalId === second);
    if (waiting === undefined) throw new Error('The second item is missing.');
    expect(usualFate(waiting, DAY)).toMatchObject({ kind: 'own-day', day: '2020-03-26' });
    const after = applyChanges(register, confirmChanges(register, releaseId, items, [], DAY, TODAY));
    expect(stageOn(timelineOf(after, second, '9999-12-31'), TODAY)).toBe('release');
    const together: readonly Fate[] = [{ itemId: waiting.id, kind: 'with-release', day: null, reason: '' }];
    const kept = applyChanges(register, confirmChanges(register, releaseId, items, together, DAY, TODAY));
    expect(stageOn(timelineOf(kept, second, '9999-12-31'), DAY)).toBe('implemented');
  });

  it('says what keeps it from being confirmed', () => {
    const { small, releaseId } = february();
    const draft = small.proposal('MP099');
    small.event(draft, 'raised', '2020-01-06');
    small.add('releaseItem', { releaseId, proposalId: draft, setOn: '2020-01-20' });
    const register = small.register();
    const items = itemsOf(register, releaseId);
    const fates = items.map((item) => usualFate(item, DAY));
    const say = (liveOn: string | null) =>
      confirmProblems(register, items, fates, liveOn, TODAY, ({ proposalId }) =>
        proposalId === draft ? 'DP099' : 'another',
      );
    expect(say(DAY)).toEqual([
      'DP099: it was not approved by then, so it cannot have gone live. Give it its own day, or drop it.',
    ]);
    expect(say(null)).toHaveLength(1);
    expect(say('2020-03-03')).toEqual(['It cannot have gone live on a day that has not come.']);
  });
});

describe('a release and what it holds', () => {
  it('moves by a new row, and by a correction on the same day', () => {
    const { register, releaseId } = february();
    const moved = tell(register, releaseId, 'scheduled', { on: '2020-02-10', date: '2020-03' });
    const after = applyChanges(register, [moved]);
    const again = tell(after, releaseId, 'scheduled', { on: '2020-02-10', date: '2020-04' });
    expect(puts([moved], 'releaseEvent')[0]?.replacesId).toBeNull();
    expect(puts([again], 'releaseEvent')[0]?.replacesId).toBe(puts([moved], 'releaseEvent')[0]?.id);
  });

  it('takes a proposal once, or once for each part', () => {
    const { register, releaseId, first } = february();
    const say = (part: string) => itemProblems(register, { releaseId, proposalId: first, part });
    expect(say('')).toHaveLength(1);
    expect(say('Part 2')).toEqual([]);
    const changes = addItemChanges({
      releaseId,
      proposalId: first,
      part: ' Part 2 ',
      ownDate: null,
      setOn: TODAY,
    });
    expect(puts(changes, 'releaseItem')).toMatchObject([{ part: 'Part 2', setOn: TODAY, droppedOn: null }]);
  });

  it('begins with its date as set on a day', () => {
    const { register } = february();
    const { changes } = newReleaseChanges(register, {
      name: ' June 2020 SEC Release ',
      kind: 'scheduled',
      date: '2020-06-25',
      setOn: TODAY,
    });
    expect(puts(changes, 'release')).toMatchObject([{ name: 'June 2020 SEC Release' }]);
    expect(puts(changes, 'releaseEvent')).toMatchObject([
      { kind: 'scheduled', date: '2020-06-25', on: TODAY },
    ]);
  });
});
