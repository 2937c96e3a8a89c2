import { z } from 'zod';
import { date, hash, id, line, reference, text } from './fields.ts';

/** That an edition was issued, and with what. The report model itself is kept beside the records under its hash. */
export const issue = z.strictObject({
  id: id(),
  editionId: reference('edition', 'The edition.'),
  issuedOn: date('The day it was issued.'),
  asAt: date('The day its figures were made for.'),
  position: date('The day of the paper.'),
  knownBy: date('The last day whose knowledge it holds; later knowledge is told in the next paper.'),
  productVersion: line('The version of Panelpaper that made it.'),
  settings: text('The settings it was made with, as canonical JSON.'),
  modelHash: hash('SHA-256 of the stored report model.'),
  fileHash: hash('SHA-256 of the Word file.'),
});

export type Issue = z.infer<typeof issue>;
