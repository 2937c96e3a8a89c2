import { countRecords, type Register } from '../../../src-shared/entities/register.ts';
import type { EntityName } from '../../../src-shared/entities/registry.ts';

const TOLD: readonly (readonly [EntityName, string, string])[] = [
  ['proposal', 'proposal', 'proposals'],
  ['meeting', 'meeting', 'meetings'],
  ['outcome', 'decision', 'decisions'],
  ['assessment', 'assessment', 'assessments'],
  ['consultation', 'consultation', 'consultations'],
  ['release', 'release', 'releases'],
  ['paper', 'paper', 'papers'],
];

/** What a register holds, counted. */
export function Contents({ register }: { readonly register: Register }) {
  return (
    <ul className="snapshot-contents" aria-label="What it holds">
      {TOLD.map(([name, one, many]) => {
        const count = register[name].length;
        return (
          <li key={name}>
            <span className="figure">{count}</span> {count === 1 ? one : many}
          </li>
        );
      })}
      <li>
        <span className="figure">{countRecords(register)}</span> records in all
      </li>
    </ul>
  );
}
