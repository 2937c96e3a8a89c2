import type { Register } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import { idOf } from '../sample/book.ts';
import { idFor } from '../sample/ids.ts';

/**
 * The papers of several months as they would have been issued: each is derived with the papers before it issued, at
 * its own position and with the knowledge of that day, and is then issued itself.
 */
export function issuedPapers(register: Register, months: readonly string[]): readonly ReportModel[] {
  let at = register;
  return months.map((month) => {
    const model = deriveReport(at, { month, edition: null });
    at = issued(at, model);
    return model;
  });
}

/** The register with a paper as issued once, for the Panel, on the day of its position. */
export function issued(register: Register, { clocks }: ReportModel): Register {
  const { month, asAt, position, knownBy } = clocks;
  const paper: RecordOf<'paper'> = {
    id: idFor(`paper ${month}`),
    month,
    asAt: null,
    position: null,
    authorId: null,
    team: null,
  };
  const edition: RecordOf<'edition'> = {
    id: idFor(`edition ${month}`),
    paperId: paper.id,
    committeeId: idOf('committee', 'Panel'),
    meetingId: null,
    item: null,
    reference: null,
    date: null,
    action: 'For Information',
    recommendation: 'NOTE',
    classification: 'White',
  };
  const issue: RecordOf<'issue'> = {
    id: idFor(`issue ${month}`),
    editionId: edition.id,
    issuedOn: position,
    asAt,
    position,
    knownBy,
    productVersion: '0.1.0',
    settings: '{}',
    modelHash: '0'.repeat(64),
    fileHash: '0'.repeat(64),
  };
  return {
    ...register,
    paper: [...register.paper, paper],
    edition: [...register.edition, edition],
    issue: [...register.issue, issue],
  };
}
