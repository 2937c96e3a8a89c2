import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import type { KnownMeeting } from '../../../src-shared/report/reading/meetings.ts';
import { useRegister } from '../../stores/register-store.ts';
import { usualPurpose } from './committees.ts';
import { agendaOf, dayOf, type EntryRow, rowFor } from './entry-row.ts';
import { ALL_KNOWN } from './known-meetings.ts';
import { nameOf } from './printed.tsx';
import { prepared } from './recommended.ts';
import { notNamed, proposalNamed } from './references.ts';

interface ReferenceFieldProps {
  readonly known: KnownMeeting;
  readonly rows: readonly EntryRow[];
  readonly add: (row: EntryRow) => void;
  /** Moves to the outcome of a row. */
  readonly goTo: (key: string) => void;
}

/** "62", Tab: goes to the proposal's row, which is made where it was not on the agenda. */
export function ReferenceField({ known, rows, add, goTo }: ReferenceFieldProps) {
  const register = useRegister((state) => state.register);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const day = dayOf(known.date);
  const take = () => {
    const named = proposalNamed(register, typed, day);
    if (named.kind !== 'one') return setProblem(notNamed(typed, named));
    const { proposalId } = named;
    const there = rows.find((row) => row.proposalId === proposalId);
    const isDecided =
      there === undefined &&
      agendaOf(register, known.meeting.id).some((item) => item.proposalId === proposalId);
    if (isDecided) {
      const { reference } = nameOf(register, proposalId, day);
      return setProblem(`${reference} is decided already: use Correct beside it below.`);
    }
    const stage = stageOn(timelineOf(register, proposalId, ALL_KNOWN), day);
    const row = there ?? prepared(register, rowFor(proposalId, usualPurpose(known.committee.kind, stage)));
    if (there === undefined) add(row);
    setTyped('');
    setProblem(null);
    goTo(row.key);
  };
  return (
    <Field
      className="entry-reference"
      {...(problem === null ? {} : { validationMessage: problem, validationState: 'error' as const })}
    >
      <Input
        autoFocus
        aria-label="Type a reference"
        placeholder="Type a reference…"
        data-cell="reference"
        value={typed}
        onChange={(_, data) => {
          setTyped(data.value);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          const goes = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey);
          if (!goes || typed.trim() === '') return;
          event.preventDefault();
          take();
        }}
      />
    </Field>
  );
}
