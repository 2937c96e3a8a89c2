import { randomUUID } from 'node:crypto';
import type { IsoDate } from '../../src-shared/calendar/iso-date.ts';
import type { ChangeSet } from '../../src-shared/entities/change-set.ts';
import { get, type Register, where } from '../../src-shared/entities/register.ts';
import type { RecordOf } from '../../src-shared/entities/registry.ts';
import { settingsOn } from '../../src-shared/entities/settings.ts';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import type { ReportModel } from '../../src-shared/report/model.ts';
import { RegisterError } from '../register/errors.ts';
import { sha256 } from '../register/hash.ts';
import { issuedModel, readModel } from '../register/issued.ts';
import type { Store } from '../register/store.ts';
import { writePaper } from '../word/write-paper.ts';

export interface IssueRequest {
  /** The id of the change set, made by whoever asks; asked for twice, it is issued once. */
  readonly id: string;
  readonly editionId: string;
  readonly issuedOn: IsoDate;
  readonly productVersion: string;
  readonly by: Pick<ChangeSet, 'author' | 'installation' | 'at'>;
}

/**
 * Issues an edition: keeps its whole report model, the settings it was made with, the product's version and the hash of
 * its Word file, so that it can be rebuilt exactly after any change. Gives back the model and the record.
 */
export async function issuePaper(
  store: Store,
  { id, editionId, issuedOn, productVersion, by }: IssueRequest,
): Promise<{ readonly model: ReportModel; readonly issue: RecordOf<'issue'> }> {
  const register = store.read();
  const { month } = get(register, 'paper', get(register, 'edition', editionId).paperId);
  const model = deriveReport(register, { month, edition: editionId });
  const kept = issuedModel(model);
  const { asAt, position, knownBy } = model.clocks;
  const issue = {
    id: randomUUID(),
    editionId,
    issuedOn,
    asAt,
    position,
    knownBy,
    productVersion,
    settings: JSON.stringify(settingsOn(register, position)),
    modelHash: kept.hash,
    fileHash: sha256(await writePaper(model)),
  };
  const label = `Issue of ${model.footer.reference}`;
  store.commit({ id, label, ...by, changes: [{ kind: 'put', entity: 'issue', record: issue }] }, [kept]);
  return { model, issue };
}

/** The model of an edition as it was last issued. Throws RegisterError where it never was. */
export function modelAsIssued(store: Store, editionId: string): ReportModel {
  const register = store.read();
  const issue = lastIssueOf(register, editionId);
  if (issue === undefined) {
    const { committeeId } = get(register, 'edition', editionId);
    throw new RegisterError(
      'not-issued',
      `The edition for ${get(register, 'committee', committeeId).inSentence} has not been issued.`,
      'Issue it first, or leave out --as-issued.',
    );
  }
  return readModel(store.connection, issue.modelHash);
}

function lastIssueOf(register: Register, editionId: string): RecordOf<'issue'> | undefined {
  const day = ({ issuedOn, knownBy }: RecordOf<'issue'>) => issuedOn + knownBy;
  return where(register, 'issue', 'editionId', editionId)
    .toSorted((a, b) => (day(a) < day(b) ? -1 : 1))
    .at(-1);
}
