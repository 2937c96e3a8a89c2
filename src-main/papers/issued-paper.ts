import { find } from '../../src-shared/entities/register.ts';
import type { RecordOf } from '../../src-shared/entities/registry.ts';
import type { ReportModel } from '../../src-shared/report/model.ts';
import { reportModel } from '../../src-shared/report/model-schema.ts';
import { RegisterError } from '../register/errors.ts';
import { readModel } from '../register/issued.ts';
import { readHistoryPage } from '../register/log.ts';
import type { Store } from '../register/store.ts';

export interface IssuedPaper {
  readonly issue: RecordOf<'issue'>;
  readonly model: ReportModel;
  /** Who issued it; null where the history does not tell. */
  readonly issuedBy: string | null;
}

/**
 * A paper as it was issued. Throws RegisterError where there is no such issue, or what is kept of it is no paper: a
 * snapshot from elsewhere can hold anything under a hash that is right.
 */
export function issuedPaper(store: Store, issueId: string): IssuedPaper {
  const issue = find(store.read(), 'issue', issueId);
  if (issue === undefined) throw new RegisterError('missing', 'That issue is no longer in the register.');
  const parsed = reportModel.safeParse(readModel(store.connection, issue.modelHash));
  if (!parsed.success)
    throw new RegisterError(
      'damaged',
      'What is kept of the paper as it was issued is no paper that this version can read.',
      'Read it with the version that issued it.',
    );
  const { entries } = readHistoryPage(store.connection, { recordId: issueId, before: null, limit: 500 });
  return { issue, model: parsed.data, issuedBy: entries.at(-1)?.change.author ?? null };
}
