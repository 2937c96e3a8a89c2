import { LOOK } from '../../../../src-shared/report/look.ts';
import type { StagePicture } from '../../../../src-shared/report/model.ts';

/** The picture's measures in pixels of 1/96 inch, as the Word file draws it: points meet where chevrons overlap. */
export const PICTURE = { width: 602, height: 98 } as const;
const SHAPE = { width: 162, height: 96, step: 146, point: 48 } as const;

export interface StageShape {
  readonly name: string;
  readonly count: number;
  readonly figure: string;
  readonly points: string;
  readonly middle: number;
  readonly fill: string;
  readonly ink: string;
}

/** The chevrons of a stage picture, the first with a flat end. */
export function stageShapes({ stages }: StagePicture): readonly StageShape[] {
  const { width, height, step, point } = SHAPE;
  return stages.map(({ name, count, figure }, at) => {
    const look = LOOK.stages[at] ?? LOOK.stages[0];
    const left = 1 + at * step;
    const notch = at === 0 ? [] : [[left + point, 1 + height / 2]];
    const corners = [
      [left, 1],
      [left + width - point, 1],
      [left + width, 1 + height / 2],
      [left + width - point, 1 + height],
      [left, 1 + height],
      ...notch,
    ];
    return {
      name,
      count,
      figure,
      points: corners.map((corner) => corner.join(',')).join(' '),
      middle: left + width / 2 + (at === 0 ? -point / 4 : 0),
      fill: `#${look.fill}`,
      ink: `#${look.text}`,
    };
  });
}

export const STAGE_LINE = `#${LOOK.stages[0].fill}`;
