import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src-shared/entities/apply-changes.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import type { ListItem, ReportModel } from '../../../src-shared/report/model.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';
import { idFor } from '../../helpers/sample/ids.ts';

const sample = buildSample();
const request = { month: '2020-01', edition: idFor('edition TABASC') } as const;

function itemsOf(model: ReportModel): readonly ListItem[] {
  return model.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])),
  );
}

describe('the hash of the facts under a sentence', () => {
  it('changes with a title it prints, in every item that prints it and in no other', () => {
    const title = sample.proposalTitle.find(({ id }) => id === idFor('proposalTitle DP101'));
    if (title === undefined) throw new Error('the sample has DP101');
    const record = { ...title, title: 'Another title' };
    const retitled = applyChanges(sample, [{ kind: 'put', entity: 'proposalTitle', record }]);
    const before = new Map(itemsOf(deriveReport(sample, request)).map((item) => [item.key, item]));
    const after = itemsOf(deriveReport(retitled, request));
    const changed = after.filter((item) => before.get(item.key)?.factsHash !== item.factsHash);
    const prints = after.filter(({ runs }) => runs.some(({ text }) => text.includes('Another title')));
    expect(changed.map(({ key }) => key)).toEqual(prints.map(({ key }) => key));
    expect(changed.length).toBeGreaterThan(1);
  });
});
