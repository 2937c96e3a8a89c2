import { Button, Link } from '@fluentui/react-components';
import { longPlan } from '../../../src-shared/calendar/print-date.ts';
import { titleOn } from '../../../src-shared/lifecycle/naming.ts';
import { stageOn } from '../../../src-shared/lifecycle/timeline.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { StageBadge } from '../../components/stage-badge.tsx';
import { show } from '../../stores/interface-store.ts';
import { EVERYTHING, laterMark, tablePlan, whenWords } from '../assessments/reading.ts';
import type { Item } from './acts.ts';
import { itemsOf, type ReleaseRow } from './reading.ts';

export type ItemAct = 'own-date' | 'live' | 'drop';

interface ItemsListProps {
  readonly context: ReportContext;
  readonly row: ReleaseRow;
  /** Begins to tell something of an item; null while something else is being told. */
  readonly onAct: ((act: ItemAct, itemId: string) => void) | null;
}

/** What a release holds and held, each with its stage, its own day and when it was put in. */
export function ItemsList({ context, row, onAct }: ItemsListProps) {
  const items = itemsOf(context.register, row.id);
  if (items.length === 0)
    return <p className="quiet">Nothing yet. Proposals come in when they are approved for it, or by hand.</p>;
  return (
    <ul className="release-items" aria-label="What it holds">
      {items.map((item) => (
        <ItemLine key={item.id} context={context} row={row} item={item} onAct={onAct} />
      ))}
    </ul>
  );
}

function ItemLine({ context, row, item, onAct }: ItemsListProps & { readonly item: Item }) {
  const { register, clocks } = context;
  const reference = context.reference(item.proposalId);
  const name = item.part === null ? reference : `${reference} (${item.part})`;
  const isDropped = item.droppedOn !== null;
  const waits = item.liveOn === null && row.state.liveOn !== null && item.ownDate !== null;
  return (
    <li className={isDropped ? 'is-dropped' : undefined}>
      <div className="item-name">
        <Link onClick={() => show('proposals', item.proposalId)}>{name}</Link>
        <StageBadge stage={stageOn(context.timeline(item.proposalId), clocks.asAt)} />
        {onAct !== null && !isDropped && (
          <span className="item-acts">
            {item.liveOn === null && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={`${waits ? 'It went live' : 'Own date'}: ${name}`}
                onClick={() => onAct(waits ? 'live' : 'own-date', item.id)}
              >
                {waits ? 'It went live…' : 'Own date…'}
              </Button>
            )}
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Drop: ${name}`}
              onClick={() => onAct('drop', item.id)}
            >
              Drop…
            </Button>
          </span>
        )}
      </div>
      <p>{titleOn(register, item.proposalId, clocks.asAt, EVERYTHING)}</p>
      <p className="quiet item-facts">{factsOf(item, clocks.asAt)}</p>
    </li>
  );
}

function factsOf(item: Item, asAt: string): string {
  const { setOn, ownDate, liveOn, droppedOn, droppedReason, inferred } = item;
  return [
    `put in ${tablePlan(setOn)}${inferred ? ', worked out' : ''}`,
    laterMark(setOn, asAt),
    ownDate === null ? null : `its own date: ${whenWords(ownDate)}`,
    liveOn === null ? null : `live ${longPlan(liveOn)}`,
    droppedOn === null
      ? null
      : `dropped ${tablePlan(droppedOn)}${droppedReason === null ? '' : `: ${droppedReason}`}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
