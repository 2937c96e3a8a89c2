import { Button } from '@fluentui/react-components';
import { lastDayOf } from '../../../src-shared/calendar/iso-date.ts';
import { tableDate } from '../../../src-shared/calendar/print-date.ts';
import { where } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import type { KnownMeeting } from '../../../src-shared/report/reading/meetings.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { AgendaAdd } from './agenda-add.tsx';
import { keepItem } from './agenda-changes.ts';
import { AgendaLine } from './agenda-line.tsx';
import { commit } from './commit.ts';
import { agendaOf, outcomeOf } from './entry-row.ts';
import { nameOf, ProposalLink } from './printed.tsx';
import { counted } from './words.ts';

interface AgendaProps {
  readonly meeting: RecordOf<'meeting'>;
  readonly known: KnownMeeting | null;
}

/** What stands on a meeting's agenda with what was decided, and what was taken off. */
export function Agenda({ meeting, known }: AgendaProps) {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const items = agendaOf(register, meeting.id);
  const dropped = where(register, 'agendaItem', 'meetingId', meeting.id).filter(
    ({ droppedOn }) => droppedOn !== null,
  );
  const open = items.filter(({ id }) => outcomeOf(register, id) === undefined).length;
  const on = known === null ? asAt : lastDayOf(known.date);
  return (
    <section className="form-section" aria-label="Agenda">
      <div className="meetings-section-head">
        <h3>Agenda</h3>
        <span className="quiet">
          {items.length === 0 ? '' : counted(items.length, 'item')}
          {open === 0 ? '' : ` · ${open} to decide`}
        </span>
      </div>
      {items.length === 0 && (
        <p className="quiet">Nothing is on this agenda yet. Type the reference of a proposal to put it on.</p>
      )}
      <ul className="meetings-lines">
        {items.map((item) => (
          <AgendaLine key={item.id} item={item} on={on} />
        ))}
      </ul>
      <AgendaAdd meeting={meeting} known={known} />
      {dropped.length > 0 && (
        <details className="meetings-dropped">
          <summary>{counted(dropped.length, 'item')} taken off</summary>
          <ul className="meetings-lines">
            {dropped.map((item) => (
              <li key={item.id} className="meetings-line">
                <div className="meetings-line-head">
                  <ProposalLink register={register} proposalId={item.proposalId} on={on} />
                  <Button
                    size="small"
                    appearance="subtle"
                    onClick={() =>
                      void commit(
                        `Put ${nameOf(register, item.proposalId, on).reference} back on the agenda`,
                        keepItem(item),
                      )
                    }
                  >
                    Put back
                  </Button>
                </div>
                <p className="quiet">
                  {item.droppedOn === null ? '' : tableDate(item.droppedOn)}: {item.droppedReason}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
