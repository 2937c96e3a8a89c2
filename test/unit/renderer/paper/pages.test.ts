import { describe, expect, it } from 'vitest';
import { layOutPaper } from '../../../../src-main/word/lay-out.ts';
import { planPages, zoomed } from '../../../../src-renderer/features/paper/pages/page-plan.ts';
import { stageShapes } from '../../../../src-renderer/features/paper/preview/stage-shapes.ts';
import { january, only } from './sample.ts';

const page = (...pieces: readonly [index: number, from?: number, rows?: number[]][]) => ({
  hasFooter: true,
  pieces: pieces.map(([index, from = 0, rows]) => ({ index, from, rows: rows ?? null })),
});
const drawn = (pages: ReturnType<typeof planPages>) =>
  pages.map((pieces) => pieces.map(({ index, from, to }) => `${index}:${from}-${to ?? ''}`).join(' '));

describe('the plan of the pages', () => {
  it('cuts a paragraph where the next page begins, over as many pages as it takes', () => {
    const plan = planPages([page([0], [1]), page([1, 40]), page([1, 90], [2])], 3);
    expect(drawn(plan)).toEqual(['0:0- 1:0-40', '1:40-90', '1:90- 2:0-']);
  });

  it('leaves nothing out that the layout did not reach or passed over', () => {
    expect(drawn(planPages([page([0]), page([2])], 5))).toEqual(['0:0- 1:0-', '2:0- 3:0- 4:0-']);
    expect(drawn(planPages([page([1])], 2))).toEqual(['0:0- 1:0-']);
  });

  it('keeps the rows of a table, and knows no pages where none were laid out', () => {
    const plan = planPages([page([0, 0, [0, 1]]), page([0, 0, [0, 2]])], 1);
    expect(plan.map(([piece]) => piece?.rows)).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(planPages([], 4)).toEqual([]);
    expect(drawn(planPages([page([7])], 1))).toEqual(['0:0-']);
  });

  it('of January 2020 has nine pages, every element once, and no footer on the cover', () => {
    const pages = layOutPaper(january);
    expect(pages.map(({ hasFooter }) => hasFooter)).toEqual([false, ...Array(8).fill(true)]);
    const last = Math.max(...pages.flatMap(({ pieces }) => pieces.map(({ index }) => index)));
    const placed = planPages(pages, last + 1).flat();
    expect(new Set(placed.map(({ index }) => index)).size).toBe(last + 1);
  });

  it('is zoomed in steps from 50 to 200 per cent', () => {
    expect(zoomed(100, 1)).toBe(110);
    expect(zoomed(100, -1)).toBe(90);
    expect(zoomed(50, -1)).toBe(50);
    expect(zoomed(200, 1)).toBe(200);
  });
});

describe('the stage picture', () => {
  it('has a shape for each stage, the first flat and the others notched, inside its box', () => {
    const block = only(
      january.sections.flatMap(({ blocks }) => blocks),
      ({ kind }) => kind === 'stages',
    );
    if (block.kind !== 'stages') throw new Error('not the picture');
    const shapes = stageShapes(block);
    expect(shapes.map(({ name, count }) => `${name} ${count}`)).toEqual([
      'Define 17',
      'Refine 27',
      'Opine 3',
      'Release 5',
    ]);
    expect(shapes.map(({ points }) => points.split(' ').length)).toEqual([5, 6, 6, 6]);
    const right = Math.max(
      ...shapes.flatMap(({ points }) => points.split(' ').map((one) => Number.parseFloat(one))),
    );
    expect(right).toBeLessThanOrEqual(602);
  });
});
