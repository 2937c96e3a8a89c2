/** The facts that the paper's text does not print, each with the reason. */
export const NOT_PRINTED: Readonly<Record<string, string>> = {
  'meta.source': 'It says where the facts were taken from.',
  'meta.workingDayConvention': 'The note on working days tells it in the wording of this product.',
  'meta.rounding': 'The averages show it: 585 / 10 WD is printed as 59 WD.',
  'paper.footerTitle': 'The published footer names the wrong month; here title and footer cannot differ.',
  'paper.audiencePrinted': 'The published paper asks one committee under the reference of another.',
  'paper.pages': 'Pages are made when the file is laid out; the text has none.',
  'proposals.*.summary':
    'Summaries are told in the words of the sample, which a test of their own reads back.',
  'changeSubCommittee.meetingDate': 'The published paper prints none; the note beside it gives the day.',
  'assessments.*.acceptedOnIsInferred': 'How a day is known is kept in the register and not printed.',
  'releases.*.laterMovedTo': 'The release was moved after the day of the paper, which must not know it.',
};
