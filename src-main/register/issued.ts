import type { ReportModel } from '../../src-shared/report/model.ts';
import type { Connection } from './database.ts';
import { RegisterError } from './errors.ts';
import { sha256 } from './hash.ts';

/** A report model as it is kept: its text, and the hash it is kept under. */
export interface IssuedModel {
  readonly hash: string;
  readonly text: string;
}

/** A report model ready to be kept. */
export function issuedModel(model: unknown): IssuedModel {
  const text = JSON.stringify(model);
  return { hash: sha256(text), text };
}

export function keepModel(connection: Connection, { hash, text }: IssuedModel): void {
  connection
    .prepare('INSERT INTO issued_model (hash, model) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING')
    .run(hash, text);
}

/** The report model of a paper as issued. Throws RegisterError where it is missing or was changed. */
export function readModel(connection: Connection, hash: string): ReportModel {
  const text = connection.prepare('SELECT model FROM issued_model WHERE hash = ?').pluck().get(hash);
  if (typeof text !== 'string' || sha256(text) !== hash) {
    throw new RegisterError(
      'damaged',
      'The paper as it was issued is not whole in this register.',
      'Restore a backup or a snapshot that has it.',
    );
  }
  return JSON.parse(text) as ReportModel;
}

/** Every report model kept, by its hash. */
export function readModels(connection: Connection): Readonly<Record<string, unknown>> {
  const rows = connection.prepare('SELECT hash, model FROM issued_model ORDER BY hash').all() as readonly {
    hash: string;
    model: string;
  }[];
  return Object.fromEntries(rows.map(({ hash, model }) => [hash, JSON.parse(model) as unknown]));
}
