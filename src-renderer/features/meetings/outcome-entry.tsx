import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { get } from '../../../src-shared/entities/register.ts';
import { type KnownMeeting, knownMeeting } from '../../../src-shared/report/reading/meetings.ts';
import { DateField } from '../../components/date-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { show } from '../../stores/interface-store.ts';
import { save, useRegister } from '../../stores/register-store.ts';
import { COLUMN_WORDS, columnsOf } from './committees.ts';
import { hasDay } from './consequences.ts';
import { DecidedRows } from './decided-rows.tsx';
import { agendaOf, dayOf } from './entry-row.ts';
import { EntryRowCells } from './entry-row-cells.tsx';
import { EntryTools } from './entry-tools.tsx';
import { ALL_KNOWN, meetingTitle } from './known-meetings.ts';
import { previewOf } from './preview.ts';
import { ReferenceField } from './reference-field.tsx';
import { useEntry } from './use-entry.ts';
import { counted } from './words.ts';

/** After a meeting: every outcome in one grid, saved as one change. */
export function OutcomeEntry({ meetingId }: { readonly meetingId: string }) {
  const register = useRegister((state) => state.register);
  const meeting = get(register, 'meeting', meetingId);
  const known = knownMeeting(register, meeting, ALL_KNOWN);
  const title = meetingTitle(register, meeting);
  const back = () => show('meetings', meetingId);
  return (
    <section
      className="entry"
      aria-label={`Outcomes of ${title}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) back();
      }}
    >
      <div className="view-head">
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label="Back to the meeting"
          onClick={back}
        />
        <h1>{title}</h1>
      </div>
      {known !== null && hasDay(known) ? (
        <Grid known={known} title={title} />
      ) : (
        <div className="entry-body">
          <EmptyState action={{ label: 'Back to the meeting', act: back }}>
            Outcomes are dated by the meeting's day. Set the day first.
          </EmptyState>
        </div>
      )}
    </section>
  );
}

function Grid({ known, title }: { readonly known: KnownMeeting; readonly title: string }) {
  const register = useRegister((state) => state.register);
  const { id } = known.meeting;
  const entry = useEntry(register, id);
  const [knownOn, setKnownOn] = useState<string | null>(null);
  const settled = useDeferredValue(entry.rows);
  const preview = useMemo(
    () => previewOf(register, known, settled, knownOn),
    [register, known, settled, knownOn],
  );
  const grid = useRef<HTMLTableElement>(null);
  const [toFocus, setToFocus] = useState<string | null>(null);
  useEffect(() => {
    if (toFocus === null) return;
    focusOutcome(grid.current, toFocus);
    setToFocus(null);
  }, [toFocus]);
  const columns = columnsOf(known.committee.kind);
  const refused = [...preview.rows.values()].filter(({ problems }) => problems.length > 0).length;
  const count = entry.rows.filter(({ outcome }) => outcome !== null).length;
  return (
    <div className="entry-body">
      <RecordForm
        what={title}
        isDirty={entry.isDirty}
        problems={[
          ...(refused === 0
            ? []
            : [`${counted(refused, 'row')} cannot be saved as it stands; what is wrong is said under it.`]),
          ...preview.problems,
        ]}
        saveLabel={count === 0 ? 'Save all' : `Save ${counted(count, 'outcome')}`}
        onDiscard={() => {
          entry.reset();
          setToFocus(REFERENCE);
        }}
        onSave={async () => {
          const { changes } = previewOf(register, known, entry.rows, knownOn);
          const result = await save(`Outcomes of ${title}`, changes);
          if (result.ok) {
            entry.reset();
            setToFocus(REFERENCE);
          }
          return result;
        }}
      >
        <EntryTools kind={known.committee.kind} entry={entry}>
          <DateField
            label="Became known on"
            isInline
            value={knownOn ?? dayOf(known.date)}
            onChange={setKnownOn}
          />
        </EntryTools>
        <div className="entry-scroll" data-scrolls-sideways>
          <table
            aria-label="Outcomes"
            className="entry-grid"
            ref={grid}
            onKeyDown={(event) => onEnter(event, grid.current)}
          >
            <thead>
              <tr>
                <th scope="col">Proposal</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {COLUMN_WORDS[column]}
                  </th>
                ))}
              </tr>
            </thead>
            {entry.rows.map((row) => (
              <EntryRowCells
                key={row.key}
                known={known}
                row={row}
                columns={columns}
                consequence={preview.rows.get(row.key) ?? null}
                type={(part) => entry.type(row.key, part)}
                leaveOut={() => entry.leaveOut(row.key)}
              />
            ))}
            <tbody>
              <tr>
                <td colSpan={columns.length + 1}>
                  <ReferenceField known={known} rows={entry.rows} add={entry.add} goTo={setToFocus} />
                </td>
              </tr>
            </tbody>
          </table>
        </div>
        {entry.rows.length === 0 && (
          <p className="quiet">
            {agendaOf(register, id).length === 0
              ? 'Nothing was on the agenda. Type the reference of what the meeting took.'
              : 'Everything on the agenda is decided.'}
          </p>
        )}
        <DecidedRows
          known={known}
          correct={(row) => {
            entry.add(row);
            setToFocus(row.key);
          }}
        />
      </RecordForm>
    </div>
  );
}

/** In place of a row's key: the field in which the next reference is typed. */
const REFERENCE = 'reference';

function focusOutcome(grid: HTMLElement | null, key: string): void {
  if (key === REFERENCE) {
    grid?.querySelector<HTMLElement>('[data-cell="reference"]')?.focus();
    return;
  }
  const row = [...(grid?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(
    ({ dataset }) => dataset['row'] === key,
  );
  row?.querySelector<HTMLElement>('[data-cell="outcome"]')?.focus();
}

// Enter would save the form; in a grid it goes down: to the next row without an outcome, then to the reference.
function onEnter(event: KeyboardEvent, grid: HTMLElement | null): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.target instanceof HTMLButtonElement) return;
  event.preventDefault();
  if (grid === null || !(event.target instanceof HTMLElement)) return;
  const cells = [...grid.querySelectorAll<HTMLSelectElement>('[data-cell="outcome"]')];
  const here = event.target;
  const next = cells.find(
    (cell) =>
      cell.value === '' && (here.compareDocumentPosition(cell) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  (next ?? grid.querySelector<HTMLElement>('[data-cell="reference"]'))?.focus();
}
