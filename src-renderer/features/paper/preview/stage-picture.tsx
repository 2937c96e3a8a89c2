import type { StagePicture as Picture } from '../../../../src-shared/report/model.ts';
import { placed } from './placed.ts';
import { PICTURE, STAGE_LINE, stageShapes } from './stage-shapes.ts';

export function StagePicture({ picture }: { readonly picture: Picture }) {
  return (
    <svg
      className="paper-stages"
      data-key={picture.key}
      viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
      role="group"
      aria-label={picture.alternativeText}
    >
      {stageShapes(picture).map(({ name, count, figure, points, middle, fill, ink }) => (
        <g
          key={name}
          {...image(`${name}: ${count}`)}
          data-figure={figure}
          {...placed(`${picture.key}/${name}`)}
        >
          <polygon points={points} fill={fill} stroke={STAGE_LINE} />
          <text x={middle} y={54} fill={ink} fontSize={34} fontWeight={700}>
            {count}
          </text>
          <text x={middle} y={76} fill={ink} fontSize={14}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}

const image = (label: string) => ({ role: 'img', 'aria-label': label }) as const;
