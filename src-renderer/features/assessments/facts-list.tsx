import { Button } from '@fluentui/react-components';
import type { PlanDate } from '../../../src-shared/calendar/iso-date.ts';
import { longPlan } from '../../../src-shared/calendar/print-date.ts';
import './act-form.css';
import { laterMark, tablePlan } from './reading.ts';

/** A dated fact as a record lists it. */
export interface ListedFact {
  readonly id: string;
  readonly on: PlanDate;
  /** What happened, in words. */
  readonly what: string;
  readonly knownOn: string | null;
  readonly source: string | null;
  readonly inferred: boolean;
  readonly note: string | null;
  /** A correction tells it otherwise. */
  readonly isReplaced: boolean;
}

interface FactsListProps {
  readonly label: string;
  readonly facts: readonly ListedFact[];
  readonly asAt: string;
  readonly onCorrect?: (id: string) => void;
}

/** Everything recorded of something, the latest first, with what is known of each fact itself. */
export function FactsList({ label, facts, asAt, onCorrect }: FactsListProps) {
  return (
    <ul className="facts-list" aria-label={label}>
      {facts.map((fact) => {
        const more = moreOf(fact, asAt);
        return (
          <li key={fact.id} className={fact.isReplaced ? 'is-replaced' : undefined}>
            <span className="fact-day">{tablePlan(fact.on)}</span>
            <span className="fact-what">{fact.what}</span>
            {onCorrect !== undefined && !fact.isReplaced ? (
              <Button
                size="small"
                appearance="subtle"
                aria-label={`Correct: ${fact.what}`}
                onClick={() => onCorrect(fact.id)}
              >
                Correct…
              </Button>
            ) : (
              <span />
            )}
            {more !== '' && <span className="fact-more">{more}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function moreOf({ on, knownOn, source, inferred, note, isReplaced }: ListedFact, asAt: string): string {
  return [
    isReplaced ? 'corrected since' : null,
    laterMark(on, asAt),
    knownOn === null ? null : `known from ${longPlan(knownOn)}`,
    inferred ? 'worked out' : null,
    source,
    note,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Rows as listed facts, the latest first; those that a correction replaces are marked. */
export function listed<
  Row extends Omit<ListedFact, 'what' | 'isReplaced'> & { readonly replacesId: string | null },
>(rows: readonly Row[], what: (row: Row) => string): readonly ListedFact[] {
  const replaced = new Set(rows.map(({ replacesId }) => replacesId));
  return rows
    .map((row) => ({ ...row, what: what(row), isReplaced: replaced.has(row.id) }))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}
