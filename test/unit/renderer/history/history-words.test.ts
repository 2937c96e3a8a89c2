import { describe, expect, it } from 'vitest';
import { fieldChanges } from '../../../../src-renderer/features/history/history-words.ts';
import { emptyRegister } from '../../../../src-shared/entities/register.ts';

describe('what changed', () => {
  it('is said in words, not in the codes that records hold; what people typed stays as it is', () => {
    const change = {
      entity: 'outcome',
      before: { kind: 'recommended-approval', reason: 'a well-known cause' },
      after: { kind: 'sent-back', reason: null },
    };
    expect(fieldChanges(emptyRegister(), change as never)).toEqual([
      { field: 'kind', from: 'recommended approval', to: 'sent back' },
      { field: 'reason', from: 'a well-known cause', to: 'nothing' },
    ]);
  });
});
