import type { Register } from '../entities/register.ts';
import type { EntityName } from '../entities/registry.ts';

/** What two sides started from, as far as it is known. */
export interface Base {
  readonly register: Register;
  /**
   * The keys of fields and records (`placeOf`) of which the two sides' common past says two things, so that neither can
   * be called the older: whatever differs there is for a person to choose.
   */
  readonly unsure: ReadonlySet<string>;
}

/** The place of a field, or with none the place of a whole record, as one text. */
export function placeOf(entity: EntityName, id: string, field?: string): string {
  return field === undefined ? `${entity} ${id}` : `${entity} ${id} ${field}`;
}
