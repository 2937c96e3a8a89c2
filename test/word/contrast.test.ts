import { describe, expect, it } from 'vitest';
import { LOOK } from '../../src-main/word/look.ts';

/** Relative luminance of a colour, 0 to 1, as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('the stage picture', () => {
  it('has labels that read on their fill', () => {
    for (const { fill, text } of LOOK.stages) expect(contrast(fill, text), fill).toBeGreaterThanOrEqual(4.5);
  });

  it('has fills that differ in grey', () => {
    const grey = LOOK.stages.map(({ fill }) => luminance(fill));
    for (const [at, light] of grey.slice(1).entries())
      expect(light - (grey[at] ?? 0)).toBeGreaterThanOrEqual(0.15);
  });
});

describe('the text', () => {
  it('reads on white, and white on the table’s header', () => {
    for (const colour of [LOOK.colour.ink, LOOK.colour.heading, LOOK.colour.quiet, LOOK.colour.link]) {
      expect(contrast(colour, 'FFFFFF'), colour).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(LOOK.colour.tableHead, 'FFFFFF')).toBeGreaterThanOrEqual(4.5);
  });
});
