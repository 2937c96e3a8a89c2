import { Button } from '@fluentui/react-components';
import { ClipboardPaste16Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { longDate, tableDate } from '../../../src-shared/calendar/print-date.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { DateField } from '../../components/date-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { defaultDay } from '../../components/today.ts';
import { notify, show } from '../../stores/interface-store.ts';
import { save } from '../../stores/register-store.ts';
import { dccChanges, dccProblems, whatChanges } from './dcc-changes.ts';
import { type DccCells, type Drafts, dccRows } from './dcc-rows.ts';
import { DccTable } from './dcc-table.tsx';
import { isTable } from './paste.ts';
import { filled, matchPaste, type PastedRow, type Place } from './paste-match.ts';
import { PasteField, PastePreview } from './paste-preview.tsx';
import { readingOn } from './reading.ts';

/** The company's monthly list: every assessment that is requested or open, in one grid and one save. */
export function DccGrid({ context }: { readonly context: ReportContext }) {
  const { register, clocks } = context;
  const [toldOn, setToldOn] = useState<string | null>(defaultDay());
  const [drafts, setDrafts] = useState<Drafts>({});
  const [pasted, setPasted] = useState<readonly PastedRow[] | 'asking' | null>(null);
  const place = useRef<Place | null>(null);
  const told = toldOn ?? clocks.asAt;
  const rows = useMemo(() => dccRows(readingOn(register, told), told), [register, told]);
  const dcc = context.setting('data-company.short-name');
  const what = whatChanges(context, rows, drafts);
  const isDirty = what !== 'nothing changed yet';

  const read = (text: string) => {
    const found = matchPaste(register, rows, text, place.current);
    if (found.length === 0) notify({ intent: 'warning', text: 'What was pasted holds no rows.' });
    else setPasted(found);
  };
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isField = event.target instanceof HTMLTextAreaElement;
      if (isField || !isTable(text)) return;
      event.preventDefault();
      latest.current(text);
    };
    window.addEventListener('paste', hear);
    return () => window.removeEventListener('paste', hear);
  }, []);

  // What asked is gone from the page, and the focus with it: it goes to what was filled, else to the first cell.
  const isAsking = pasted !== null;
  const wasAsking = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wasAsking.current && !isAsking) {
      const field = 'input:not([tabindex="-1"])';
      const cell =
        box.current?.querySelector<HTMLElement>(`td[data-changed="true"] ${field}`) ??
        box.current?.querySelector<HTMLElement>(`td ${field}`);
      cell?.focus();
    }
    wasAsking.current = isAsking;
  }, [isAsking]);

  if (rows.length === 0) {
    return (
      <div className="table-box">
        <div className="table-empty">
          <EmptyState action={{ label: 'New assessment', act: () => show('assessments', 'new') }}>
            Every assessment that is with the {dcc} stands here, to be brought up to date from its monthly
            list. None is requested or open on {longDate(told)}.
          </EmptyState>
        </div>
      </div>
    );
  }
  const set = (id: string, change: Partial<DccCells>) =>
    setDrafts((now) => ({ ...now, [id]: { ...now[id], ...change } }));
  const onSave = async () => {
    const result = await save(`${dcc} update of ${longDate(told)}`, dccChanges(context, rows, drafts, told));
    if (result.ok) setDrafts({});
    return result;
  };
  return (
    <div className="dcc">
      <RecordForm
        what={`The ${dcc} update`}
        isDirty={isDirty}
        problems={dccProblems(context, rows, drafts, toldOn)}
        onSave={onSave}
        onDiscard={() => setDrafts({})}
        saveLabel="Save all"
      >
        <div className="dcc-head">
          <DateField label="Told on" isInline isRequired value={toldOn} onChange={setToldOn} />
          <p className="quiet">
            The day the {dcc} sent its list. Copy rows from Excel and paste them anywhere here.
          </p>
          <Button icon={<ClipboardPaste16Regular />} onClick={() => setPasted('asking')}>
            Paste a list…
          </Button>
        </div>
        {pasted === 'asking' && <PasteField onRead={read} onCancel={() => setPasted(null)} />}
        {pasted !== null && pasted !== 'asking' && (
          <PastePreview
            rows={pasted}
            onFill={() => {
              setDrafts((now) => filled(now, pasted));
              setPasted(null);
            }}
            onCancel={() => setPasted(null)}
          />
        )}
        <div className="dcc-box" data-scrolls-sideways ref={box}>
          <DccTable
            context={context}
            rows={rows}
            drafts={drafts}
            set={set}
            onPlace={(at) => {
              place.current = at;
            }}
          />
          <p className="quiet dcc-foot">
            Now: as at {tableDate(clocks.asAt)}. {isDirty ? `To be saved: ${what}.` : ''}
          </p>
        </div>
      </RecordForm>
    </div>
  );
}
