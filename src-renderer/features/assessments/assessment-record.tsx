import { Link } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { where } from '../../../src-shared/entities/register.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { proseText } from '../../../src-shared/report/prose.ts';
import { RecordForm } from '../../components/record-form.tsx';
import { useDefaultDay } from '../../components/today.ts';
import { show } from '../../stores/interface-store.ts';
import { save } from '../../stores/register-store.ts';
import { eventWords } from './event-words.ts';
import type { Telling } from './events.ts';
import { currentEvents } from './events.ts';
import { FactsList, listed } from './facts-list.tsx';
import { laterMark, tablePlan } from './reading.ts';
import { draftOf, type RecordDraft, recordChanges, recordProblems, restates } from './record-changes.ts';
import { RecordFields } from './record-fields.tsx';
import { type AssessmentRow, shortName } from './rows.ts';
import { Standing } from './standing.tsx';

const PLAIN: Telling = { toldOn: null, isMistake: false, reason: null };

/** An assessment: how long it takes against its target, its days, and what was said of it. */
export function AssessmentRecord({
  context,
  row,
}: {
  readonly context: ReportContext;
  readonly row: AssessmentRow;
}) {
  const { register } = context;
  const day = useDefaultDay();
  const before = useMemo(() => draftOf(register, row.id, day), [register, row.id, day]);
  const [typed, setTyped] = useState<Partial<RecordDraft>>({});
  const [telling, setTelling] = useState(PLAIN);
  const draft = { ...before, ...typed };
  const discard = () => {
    setTyped({});
    setTelling(PLAIN);
  };
  const isDirty = Object.entries(typed).some(
    ([field, value]) => value !== before[field as keyof RecordDraft] && field !== 'noteOn',
  );
  const name = shortName(row);
  const onSave = async () => {
    const changes = recordChanges(register, row.id, before, draft, telling, day);
    const result = await save(`Change ${name}`, changes);
    if (result.ok) discard();
    return result;
  };
  return (
    <>
      <p className="record-subtitle">
        <Link onClick={() => show('proposals', row.proposalId)}>{row.title || 'Open the proposal'}</Link>
      </p>
      <Standing context={context} row={row} before={before} draft={draft} />
      <RecordForm
        what={name}
        isDirty={isDirty}
        problems={recordProblems(before, draft)}
        onSave={onSave}
        onDiscard={discard}
      >
        <RecordFields
          context={context}
          row={row}
          draft={draft}
          set={(change) => setTyped((now) => ({ ...now, ...change }))}
          isRestated={restates(before, draft)}
          telling={telling}
          setTelling={setTelling}
          isDirty={isDirty}
        />
      </RecordForm>
      <Notes context={context} id={row.id} />
      <Recorded context={context} id={row.id} />
    </>
  );
}

function Notes({ context, id }: { readonly context: ReportContext; readonly id: string }) {
  const notes = currentEvents(context.register, id)
    .filter(({ kind }) => kind === 'progress')
    .toReversed();
  if (notes.length === 0) return null;
  return (
    <section className="form-section" aria-label="Progress notes">
      <h3>Progress notes</h3>
      <ul className="notes-list">
        {notes.map((note) => {
          const later = laterMark(note.on, context.clocks.asAt);
          return (
            <li key={note.id}>
              <span className="quiet">
                {tablePlan(note.on)}
                {later !== null && ` · ${later}`}
              </span>
              <p>{proseText(note.text ?? '')}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Recorded({ context, id }: { readonly context: ReportContext; readonly id: string }) {
  const facts = listed(where(context.register, 'assessmentEvent', 'assessmentId', id), (event) =>
    eventWords(context.register, event),
  );
  return (
    <details className="form-section">
      <summary>Everything recorded ({facts.length})</summary>
      <FactsList label="Everything recorded" facts={facts} asAt={context.clocks.asAt} />
    </details>
  );
}
