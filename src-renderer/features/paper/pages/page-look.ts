import { LOOK } from '../../../../src-shared/report/look.ts';

const { size, colour } = LOOK;
const points = (halves: number) => `${halves / 2}pt`;
const heading = (name: string, halves: number, room: number) => `
  p.docx_${name}::before {
    display: inline-block; min-width: ${room / 20}pt; text-indent: 0;
    font-size: ${points(halves)}; font-weight: 700; color: #${colour.heading};
  }`;

/** What the library leaves out of the page's look: the ground, and the looks of numbers and of empty lines. */
export const PAGE_LOOK = `
  body { margin: 0; background: transparent; }
  .docx-wrapper { background: none !important; padding: 16px !important; }
  section.docx {
    margin-bottom: 16px !important; box-shadow: 0 1px 4px rgb(0 0 0 / 24%) !important;
    font-family: ${LOOK.font}, 'Liberation Sans', sans-serif; color: #${colour.ink};
  }
  section.docx article p:empty::before { content: '\\200b'; font-size: ${points(size.body)}; }
  section.docx p[data-rest]::before { content: none !important; }
  section.docx p[data-rest] { counter-increment: none !important; margin-top: 0 !important; text-indent: 0 !important; }
  p.docx_listbullet::before { display: inline-block; min-width: 14.2pt; text-indent: 0; }
  section.docx svg { display: block; max-width: 100%; }
  ${heading('heading1', size.heading1, 567)}
  ${heading('coverheading', size.heading2, 454)}
`;
