import { useMemo, useState } from 'react';
import type { Register } from '../../../src-shared/entities/register.ts';
import type { EntryRow } from './entry-row.ts';
import { preparedRows } from './recommended.ts';

/** The rows of the grid: what the agenda has to decide, with what was typed over it, and what was added. */
export interface Entry {
  readonly rows: readonly EntryRow[];
  readonly isDirty: boolean;
  readonly type: (key: string, part: Partial<EntryRow>) => void;
  readonly typeAll: (parts: (row: EntryRow) => Partial<EntryRow> | null) => void;
  readonly add: (row: EntryRow) => void;
  readonly leaveOut: (key: string) => void;
  readonly reset: () => void;
}

type Typed = Readonly<Record<string, Partial<EntryRow>>>;

// What was typed is kept apart from the agenda's own rows, so that a save, an undo or another window's change leaves
// the grid showing what is really still to decide.
export function useEntry(register: Register, meetingId: string): Entry {
  const [typed, setTyped] = useState<Typed>({});
  const [added, setAdded] = useState<readonly EntryRow[]>([]);
  const own = useMemo(() => preparedRows(register, meetingId), [register, meetingId]);
  const rows = useMemo(
    () => [...own, ...added].map((row) => ({ ...row, ...typed[row.key] })),
    [own, added, typed],
  );
  return {
    rows,
    isDirty: rows.some(({ outcome }) => outcome !== null),
    type: (key, part) => setTyped((was) => ({ ...was, [key]: { ...was[key], ...part } })),
    typeAll: (parts) =>
      setTyped((was) => ({
        ...was,
        ...Object.fromEntries(
          rows.flatMap((row) => {
            const part = parts(row);
            return part === null ? [] : [[row.key, { ...was[row.key], ...part }]];
          }),
        ),
      })),
    add: (row) => setAdded((was) => [...was, row]),
    leaveOut: (key) => {
      setAdded((was) => was.filter((row) => row.key !== key));
      setTyped(({ [key]: _, ...rest }) => rest);
    },
    reset: () => {
      setTyped({});
      setAdded([]);
    },
  };
}
