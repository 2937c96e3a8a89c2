import { describe, expect, it } from 'vitest';
import { bothRegisters } from '../../../../src-renderer/features/snapshots/both.ts';
import {
  conflictInWords,
  keepBothAdvice,
  twinsInWords,
} from '../../../../src-renderer/features/snapshots/conflict-words.ts';
import { changeInWords, groupTitle } from '../../../../src-renderer/features/snapshots/group-words.ts';
import type { IncomingConflict } from '../../../../src-shared/api/incoming-api.ts';
import { find } from '../../../../src-shared/entities/register.ts';
import { buildSample } from '../../../helpers/sample/build-sample.ts';
import { idFor } from '../../../helpers/sample/ids.ts';

const sample = buildSample();
const TITLE = idFor('proposalTitle DP100');
const PROPOSAL = idFor('proposal DP100');
const title = find(sample, 'proposalTitle', TITLE) as never;

const asked: IncomingConflict = {
  key: 'a',
  kind: 'field',
  entity: 'proposalTitle',
  id: TITLE,
  isOpen: true,
  field: 'title',
  removedBy: null,
  base: 'One',
  isBaseKnown: true,
  mine: 'Two',
  theirs: null,
  record: title,
  children: [],
  who: { base: null, mine: null, theirs: null },
};

describe('a conflict in words', () => {
  it('names the field and the record, and says what stood and stands on each side', () => {
    expect(conflictInWords(asked, sample)).toMatchObject({
      title: expect.stringMatching(/^Title · /),
      base: 'One',
      mine: 'Two',
      theirs: 'nothing',
    });
    expect(conflictInWords({ ...asked, isBaseKnown: false }, sample).base).toBe('not known');
  });

  it('says who removed and what would be kept with the record', () => {
    const removed: IncomingConflict = {
      ...asked,
      kind: 'child',
      entity: 'proposal',
      id: PROPOSAL,
      field: null,
      removedBy: 'mine',
      children: [{ entity: 'person', id: sample.person[0]?.id ?? '' }],
    };
    expect(conflictInWords(removed, sample)).toMatchObject({
      mine: 'Remove it',
      theirs: `Keep it, with ${sample.person[0]?.name}`,
    });
    const changed = { ...removed, kind: 'record' as const, removedBy: 'theirs' as const };
    expect(conflictInWords(changed, sample)).toMatchObject({
      mine: 'Keep it, as it was changed',
      theirs: 'Remove it',
    });
  });
});

it('what was entered twice is told by the fields that differ', () => {
  const term = { id: idFor('glossaryTerm PMA'), short: 'PMA', long: 'One', alwaysKnown: false };
  const twins = {
    key: 't',
    entity: 'glossaryTerm' as const,
    isOpen: true,
    mine: term,
    theirs: { ...term, id: idFor('another'), long: 'Two' },
    who: { mine: null, theirs: null },
  };
  expect(twinsInWords(twins, sample)).toEqual({
    title: 'PMA',
    fields: [{ label: 'Stands for', mine: 'One', theirs: 'Two' }],
  });
  expect(keepBothAdvice(twins)).toContain('your acronym here');
});

it('changes stand under the proposal with its title, named by either register', () => {
  const person = { id: idFor('a new person'), name: 'Cat Fisher' };
  const both = bothRegisters({ ...sample, person: [] }, { ...sample, person: [person] });
  expect(groupTitle(both, { entity: 'proposal', id: PROPOSAL })).toMatch(/^DP100 \S/);
  expect(groupTitle(both, { entity: 'person', id: null })).toBe('People');
  const renumbered = bothRegisters(sample, sample, { [PROPOSAL]: { number: 902, suffix: '' } });
  expect(groupTitle(renumbered, { entity: 'proposal', id: PROPOSAL })).toMatch(/^DP902 /);
  const added = { entity: 'person', id: person.id, kind: 'added', before: null, after: person } as const;
  expect(changeInWords(both, added, { id: null })).toEqual({
    what: 'Added a person',
    which: 'Cat Fisher',
    fields: [{ field: 'Name', said: 'Cat Fisher' }],
  });
  const titled = {
    entity: 'proposalTitle',
    id: TITLE,
    kind: 'added',
    before: null,
    after: title,
  } as const;
  const { fields } = changeInWords(both, titled, { id: PROPOSAL });
  expect(fields.map(({ field }) => field)).not.toContain('Proposal');
});
