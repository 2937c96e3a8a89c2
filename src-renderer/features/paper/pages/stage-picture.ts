import type { StagePicture } from '../../../../src-shared/report/model.ts';
import { PICTURE, STAGE_LINE, stageShapes } from '../preview/stage-shapes.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws the stage picture where the library, which cannot draw Word's shapes, put their description. */
export function drawStagePicture(body: HTMLElement, picture: StagePicture): void {
  const place = [...body.querySelectorAll('p')].find(
    ({ textContent }) => textContent?.trim() === picture.alternativeText,
  );
  place?.replaceChildren(drawing(body.ownerDocument, picture));
}

function drawing(page: Document, picture: StagePicture): Element {
  const make = (name: string, attributes: Readonly<Record<string, string | number>>, text = '') => {
    const element = page.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = text;
    return element;
  };
  const svg = make('svg', {
    width: PICTURE.width,
    height: PICTURE.height,
    role: 'img',
    'aria-label': picture.alternativeText,
    'text-anchor': 'middle',
    'font-family': 'Arial, "Liberation Sans", sans-serif',
  });
  for (const { name, count, points, middle, fill, ink } of stageShapes(picture)) {
    svg.append(
      make('polygon', { points, fill, stroke: STAGE_LINE }),
      make('text', { x: middle, y: 54, fill: ink, 'font-size': 34, 'font-weight': 700 }, String(count)),
      make('text', { x: middle, y: 76, fill: ink, 'font-size': 14 }, name),
    );
  }
  return svg;
}
