import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ROUTES,
  SEND_BACK_STAGES,
  STAGE_EVENT_KINDS,
  STAGES,
} from '../../src-shared/entities/stage-event.ts';
import type { EventKind } from '../../src-shared/lifecycle/lifecycle-event.ts';
import { type Circumstances, type Standing, step } from '../../src-shared/lifecycle/transitions.ts';
import { CELLS, type Happening, HEADED, readLifecycleTable, STANDINGS } from '../helpers/lifecycle-table.ts';
import { outcomesInRegisters } from '../helpers/lifecycle-trials.ts';

const DAY = '2020-03-03';
const table = readLifecycleTable(readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8'));
const cells = table.rows.flatMap(({ event, cells }) =>
  cells.map((says, at) => ({ kind: event as EventKind, standing: STANDINGS[at] ?? 'none', says })),
);

/** Every combination of what could matter to an event, whether or not it does. */
function* everyCase(kind: EventKind): Generator<readonly [Happening, Circumstances]> {
  // All stages where the stage is the question; elsewhere an open one, an end and none tell that it is not.
  const few = [null, 'refine', 'withdrawn'] as const;
  const parents = kind === 'split' ? [null, ...STAGES] : few;
  const named = kind === 'correction' ? [null, ...STAGES] : few;
  for (const route of [null, ...ROUTES])
    for (const destination of [null, ...SEND_BACK_STAGES])
      for (const stage of named)
        for (const reason of [null, 'The date was mistyped.'])
          for (const fastTrack of [false, true])
            for (const hasDrafts of [false, true])
              for (const parentStage of parents)
                for (const windowEnds of [null, DAY, '2020-03-16'])
                  for (const onHold of [false, true])
                    yield [
                      { kind, on: DAY, route, destination, stage, reason, fastTrack },
                      { hasDrafts, parentStage, windowEnds, onHold },
                    ];
}

function stepped(standing: Standing, event: Happening, around: Circumstances): Standing | 'refused' {
  const source = { entity: 'stageEvent', id: 'an id' } as const;
  const result = step(standing, { ...event, knownOn: event.on, path: null, source }, around);
  return 'refused' in result ? 'refused' : result.stage;
}

/** The first case in which a cell says something else than what happens; null where it holds in every one. */
function faultOf(kind: EventKind, standing: Standing, says: string): string | null {
  const expected = CELLS[says];
  if (expected === undefined) return `“${says}” is nothing that a cell may say`;
  if (says === HEADED[standing]) return 'an event that leaves the stage as it was “stays”';
  for (const [event, around] of everyCase(kind)) {
    const [said, is] = [expected(standing, event, around), stepped(standing, event, around)];
    if (said !== is) return `it says ${said} and is ${is}: ${JSON.stringify([event, around])}`;
  }
  return null;
}

describe('the table of the lifecycle in ARCHITECTURE.md', () => {
  it('has a row for every event and a column for every standing', () => {
    expect(table.rows.map(({ event }) => event).sort()).toEqual([...STAGE_EVENT_KINDS].sort());
    expect(STANDINGS).toEqual(['none', ...STAGES]);
    expect(table.columns).toEqual(Object.values(HEADED));
    for (const { event, cells } of table.rows) expect(cells, event).toHaveLength(STANDINGS.length);
  });

  it('has a note for every number, in order, and a number for every note', () => {
    const numbers = cells.flatMap(({ says }) =>
      [...says.matchAll(/\[(\d+)\]/g)].map(([, one]) => Number(one)),
    );
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(table.notes);
    expect(table.notes).toEqual(table.notes.map((_, at) => at + 1));
  });

  it.each(cells)('$kind, $standing: $says', ({ kind, standing, says }) => {
    expect(faultOf(kind, standing, says)).toBeNull();
    const expected = CELLS[says];
    for (const { event, around, is, about } of outcomesInRegisters(kind, standing)) {
      expect(is, about).toBe(expected?.(standing, event, around));
    }
  });

  it('would not pass with anything else in any cell', () => {
    for (const { kind, standing, says } of cells)
      for (const other of [...Object.keys(CELLS), '', 'Define'].filter((one) => one !== says))
        expect(faultOf(kind, standing, other), `${kind}, ${standing}: ${other}`).not.toBeNull();
  });
});
