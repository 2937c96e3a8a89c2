import { Button } from '@fluentui/react-components';
import { longDate, longPlan } from '../../../src-shared/calendar/print-date.ts';
import { where } from '../../../src-shared/entities/register.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { leave } from '../../stores/interface-store.ts';
import { useOpenAct } from '../../stores/open-acts.ts';
import { FactsList, listed } from '../assessments/facts-list.tsx';
import { whenWords } from '../assessments/reading.ts';
import type { Event } from './acts.ts';
import { ConfirmForm } from './confirm-form.tsx';
import { AddItemForm, ItemForm } from './item-forms.tsx';
import { ItemsList } from './items-list.tsx';
import { type ReleaseRow, standing } from './reading.ts';
import { ReleaseAct } from './release-act.tsx';

/** What is being told of the release: one form at a time. */
type Telling =
  | { readonly act: 'confirm' | 'scheduled' | 'cancelled' | 'add' }
  | { readonly act: 'own-date' | 'live' | 'drop'; readonly itemId: string };

/** A release: when it is, how that changed, what it holds, and whether it went live. */
export function ReleaseRecord({
  context,
  row,
}: {
  readonly context: ReportContext;
  readonly row: ReleaseRow;
}) {
  const [telling, setTelling] = useOpenAct<Telling>(row.id);
  const { register, clocks } = context;
  const begin = (next: Telling) => leave(() => setTelling(next));
  const close = () => setTelling(null);
  const now = standing(row);
  const isOver = now === 'live' || now === 'cancelled';
  const events = where(register, 'releaseEvent', 'releaseId', row.id);
  const item = where(register, 'releaseItem', 'releaseId', row.id).find(
    ({ id }) => telling !== null && 'itemId' in telling && id === telling.itemId,
  );
  return (
    <>
      <p className="release-standing">
        <span>{standingWords(row)}</span>
        {now === 'to-confirm' && <span className="past">Its day has come</span>}
      </p>
      {telling === null && !isOver && (
        <div className="buttons">
          <Button
            appearance={now === 'to-confirm' ? 'primary' : 'secondary'}
            onClick={() => begin({ act: 'confirm' })}
          >
            It went live…
          </Button>
          <Button onClick={() => begin({ act: 'scheduled' })}>
            {row.state.date === null ? 'Set its date…' : 'Move…'}
          </Button>
          <Button onClick={() => begin({ act: 'cancelled' })}>Cancel release…</Button>
        </div>
      )}
      {telling?.act === 'confirm' && <ConfirmForm context={context} row={row} onClose={close} />}
      {(telling?.act === 'scheduled' || telling?.act === 'cancelled') && (
        <ReleaseAct key={telling.act} context={context} row={row} kind={telling.act} onClose={close} />
      )}
      <section className="form-section" aria-label="What it holds">
        <div className="section-head">
          <h3>What it holds</h3>
          {telling === null && (
            <Button size="small" onClick={() => begin({ act: 'add' })}>
              Add a proposal…
            </Button>
          )}
        </div>
        {telling?.act === 'add' && <AddItemForm context={context} row={row} onClose={close} />}
        {telling !== null && 'itemId' in telling && item !== undefined && (
          <ItemForm
            key={`${telling.act} ${item.id}`}
            context={context}
            item={item}
            act={telling.act}
            onClose={close}
          />
        )}
        <ItemsList
          context={context}
          row={row}
          onAct={telling === null ? (act, itemId) => begin({ act, itemId }) : null}
        />
      </section>
      <section className="form-section" aria-label="Its date, as set">
        <h3>Its date, as set</h3>
        {events.length === 0 ? (
          <p className="quiet">No date is set yet.</p>
        ) : (
          <FactsList label="Its date, as set" facts={listed(events, eventWords)} asAt={clocks.asAt} />
        )}
      </section>
    </>
  );
}

function standingWords(row: ReleaseRow): string {
  const { state, daysToGo } = row;
  const kind = row.kind === 'scheduled' ? 'Scheduled release' : 'Standalone release';
  if (state.liveOn !== null) return `${kind}, live on ${longDate(state.liveOn)}`;
  if (state.cancelled) return `${kind}, cancelled`;
  if (state.date === null) return `${kind} without a date`;
  const left =
    daysToGo === null || daysToGo === 0
      ? ''
      : `, ${daysToGo === 1 ? '1 working day' : `${daysToGo} working days`} to go`;
  return `${kind}, ${whenWords(state.date)}${left}`;
}

function eventWords({ kind, date }: Event): string {
  if (kind === 'live') return 'Went live';
  if (kind === 'cancelled') return 'Cancelled';
  return date === null ? 'Scheduled' : `Set for ${longPlan(date)}`;
}
