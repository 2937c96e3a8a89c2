import { describe, expect, it } from 'vitest';
import { emptyRegister } from '../../../src-shared/entities/register.ts';
import { reversalOf } from '../../../src-shared/merge/reversal.ts';

describe('reversalOf', () => {
  it('tells apart a record and the note that it is another one now, which share an id', () => {
    const mine = { id: '00000000-0000-4000-8000-000000000001', name: 'Cat' };
    const theirs = { id: '00000000-0000-4000-8000-000000000002', name: 'Cat' };
    const note = { id: mine.id, entity: 'person', survivorId: theirs.id };
    const { changes, inTheWay } = reversalOf({ ...emptyRegister(), person: [theirs], alias: [note] }, [
      { entity: 'person', id: mine.id, before: mine, after: null },
      { entity: 'person', id: theirs.id, before: null, after: theirs },
      { entity: 'alias', id: mine.id, before: null, after: note },
    ]);
    expect(inTheWay).toEqual([]);
    expect(changes).toEqual([
      { kind: 'remove', entity: 'alias', id: mine.id },
      { kind: 'remove', entity: 'person', id: theirs.id },
      { kind: 'put', entity: 'person', record: mine },
    ]);
  });
});
