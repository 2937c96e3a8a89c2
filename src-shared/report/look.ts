/** The look of the paper: every measure and colour in one place. Lengths in twips (1/1440 inch) unless named otherwise. */
export const LOOK = {
  font: 'Arial',
  /** Half-points. */
  size: {
    body: 21,
    note: 18,
    table: 19,
    title: 48,
    heading1: 34,
    heading2: 26,
    heading3: 22,
    footer: 16,
    count: 52,
    stage: 22,
  },
  colour: {
    ink: '1A1A1A',
    heading: '123A5E',
    rule: 'B8C4D0',
    tableHead: '123A5E',
    quiet: '4A5560',
    link: '0B5394',
    /** Behind a figure past its target: light enough that black on it reads, and grey on a printer. */
    pastTarget: 'F3E3C3',
  },
  page: { width: 11906, height: 16838, margin: 1440 },
  /** The width between the margins. */
  textWidth: 11906 - 2 * 1440,
  /** The stages from dark to light, with the colour of the text on each: told apart in black and white. */
  stages: [
    { fill: '071D33', text: 'FFFFFF' },
    { fill: '4578A3', text: 'FFFFFF' },
    { fill: '96B7D3', text: '0B1A29' },
    { fill: 'E4EDF4', text: '0B1A29' },
  ],
} as const;
