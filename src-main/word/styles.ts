import { AlignmentType, BorderStyle, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import { LOOK } from './look.ts';

/** The styles of the paper by the names that Word's style pane shows; a Word user changes a look in one of them. */
export const STYLE = {
  body: 'BodyText',
  note: 'Note',
  bullet: 'ListBullet',
  coverHeading: 'CoverHeading',
  signature: 'SignatureLine',
  label: 'CoverLabel',
  value: 'CoverValue',
  tableHead: 'TableHeading',
  tableText: 'TableText',
  tableFigure: 'TableFigure',
  tablePastTarget: 'TableFigurePastTarget',
  picture: 'Picture',
} as const;

const { size, colour } = LOOK;
const LINE = { line: 300, lineRule: 'auto' } as const;

function paragraphStyle(id: string, name: string, run: object, paragraph: object, basedOn = 'Normal') {
  return {
    id,
    name,
    basedOn,
    next: id === STYLE.coverHeading ? STYLE.body : id,
    quickFormat: true,
    run,
    paragraph,
  };
}

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: LOOK.font,
        size: size.body,
        color: colour.ink,
        language: { value: 'en-GB', eastAsia: 'en-GB' },
      },
      paragraph: { spacing: { after: 120, ...LINE } },
    },
    title: {
      run: { size: size.title, bold: true, color: colour.heading },
      paragraph: { spacing: { before: 600, after: 480, ...LINE } },
    },
    heading1: {
      run: { size: size.heading1, bold: true, color: colour.heading },
      paragraph: {
        keepNext: true,
        spacing: { before: 0, after: 240, ...LINE },
        numbering: { reference: 'sections', level: 0 },
      },
    },
    heading2: {
      run: { size: size.heading2, bold: true, color: colour.heading },
      paragraph: { keepNext: true, spacing: { before: 320, after: 120, ...LINE } },
    },
    heading3: {
      run: { size: size.heading3, bold: true, color: colour.heading },
      paragraph: { keepNext: true, spacing: { before: 240, after: 80, ...LINE } },
    },
    hyperlink: { run: { color: colour.link, underline: {} } },
  },
  paragraphStyles: [
    paragraphStyle(STYLE.body, 'Body Text', {}, {}),
    paragraphStyle(
      STYLE.note,
      'Note',
      { size: size.note, color: colour.quiet },
      { spacing: { after: 100, ...LINE } },
    ),
    paragraphStyle(
      STYLE.bullet,
      'List Bullet',
      {},
      {
        spacing: { after: 60, ...LINE },
        numbering: { reference: 'bullets', level: 0 },
      },
    ),
    paragraphStyle(
      STYLE.coverHeading,
      'Cover Heading',
      { size: size.heading2, bold: true, color: colour.heading },
      {
        keepNext: true,
        outlineLevel: 0,
        spacing: { before: 320, after: 120, ...LINE },
        numbering: { reference: 'cover', level: 0 },
      },
    ),
    paragraphStyle(
      STYLE.signature,
      'Signature Line',
      {},
      { keepNext: true, spacing: { after: 20, ...LINE } },
    ),
    paragraphStyle(
      STYLE.label,
      'Cover Label',
      { color: colour.quiet },
      { spacing: { before: 60, after: 60, ...LINE } },
    ),
    paragraphStyle(STYLE.value, 'Cover Value', { color: colour.ink, bold: true }, {}, STYLE.label),
    paragraphStyle(
      STYLE.tableHead,
      'Table Heading',
      { size: size.table, bold: true, color: 'FFFFFF' },
      { keepNext: true, spacing: { before: 60, after: 60 } },
    ),
    paragraphStyle(
      STYLE.tableText,
      'Table Text',
      { size: size.table },
      { spacing: { before: 50, after: 50 } },
    ),
    paragraphStyle(
      STYLE.tableFigure,
      'Table Figure',
      { size: size.table },
      { alignment: AlignmentType.RIGHT, spacing: { before: 50, after: 50 } },
    ),
    paragraphStyle(STYLE.tablePastTarget, 'Table Figure Past Target', { bold: true }, {}, STYLE.tableFigure),
    paragraphStyle(STYLE.picture, 'Picture', {}, { spacing: { before: 120, after: 240, ...LINE } }),
  ],
};

const decimal = (left: number) => ({
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left, hanging: left } } },
});

export const NUMBERING: INumberingOptions = {
  config: [
    { reference: 'sections', levels: [decimal(567)] },
    { reference: 'cover', levels: [decimal(454)] },
    {
      reference: 'bullets',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 454, hanging: 284 } } },
        },
      ],
    },
  ],
};

export const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: colour.rule } as const;
export const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
