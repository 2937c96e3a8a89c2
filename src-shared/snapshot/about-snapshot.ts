import { countRecords } from '../entities/register.ts';
import { lineageOfSnapshot } from './ancestor-records.ts';
import type { Snapshot } from './format.ts';
import { closureOf, commonStates, type Lineage } from './lineage.ts';

/** How a snapshot stands to a register. */
export type Standing =
  /** Everything in it came from the register, or was merged into it. */
  | 'known'
  /** They have a state in common, so that it may be merged. */
  | 'related'
  /** They have none, so that it can only be compared, or imported into a register of its own. */
  | 'unrelated';

/** The register that a snapshot is looked at beside. */
export interface Beside {
  readonly id: string;
  readonly lineage: Lineage;
}

/** What a snapshot is, told without importing it. */
export interface AboutSnapshot {
  /** The register it was taken from. */
  readonly registerId: string;
  readonly author: string;
  /** The instant it was made, UTC. */
  readonly madeAt: string;
  /** Whole days from then to the instant asked for; 0 where its clock was ahead. */
  readonly days: number;
  readonly records: number;
  /** How many records of each entity, those without any left out. */
  readonly counts: Readonly<Record<string, number>>;
  /** The newest month that has a paper; null where none has. */
  readonly newestPaper: string | null;
  readonly issues: number;
  readonly hasHistory: boolean;
  /** The last change that a person made; null where there is none, or the history was left out. */
  readonly lastChange: { readonly at: string; readonly author: string; readonly label: string } | null;
  /** Names that were taken out of it. */
  readonly redactions: number;
  /** How it stands to the register beside it; null where there is none. */
  readonly relation: {
    readonly isSameRegister: boolean;
    readonly standing: Standing;
  } | null;
}

const DAY = 24 * 60 * 60 * 1000;

/** What a snapshot is, at an instant (UTC) and beside a register, where there is one. Nothing is imported or written. */
export function aboutSnapshot(snapshot: Snapshot, now: string, beside: Beside | null): AboutSnapshot {
  const { header, register, changes } = snapshot;
  const last = changes?.findLast(({ told }) => !told) ?? null;
  return {
    registerId: header.registerId,
    author: header.author,
    madeAt: header.madeAt,
    days: Math.max(0, Math.floor((Date.parse(now) - Date.parse(header.madeAt)) / DAY)),
    records: countRecords(register),
    counts: header.counts,
    newestPaper:
      register.paper
        .map(({ month }) => month)
        .sort()
        .at(-1) ?? null,
    issues: register.issue.length,
    hasHistory: changes !== null,
    lastChange: last === null ? null : { at: last.at, author: last.author, label: last.label },
    redactions: register.redaction.length,
    relation:
      beside === null
        ? null
        : { isSameRegister: beside.id === header.registerId, standing: standingOf(snapshot, beside.lineage) },
  };
}

/** How a snapshot stands to a register by the states they came from; whether the records of those are kept is not asked. */
function standingOf(snapshot: Snapshot, mine: Lineage): Standing {
  if (closureOf(mine.parents, mine.heads).has(snapshot.header.state)) return 'known';
  return commonStates(mine, lineageOfSnapshot(snapshot)).length > 0 ? 'related' : 'unrelated';
}
