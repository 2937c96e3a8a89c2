import { Button } from '@fluentui/react-components';
import { get } from '../../../src-shared/entities/register.ts';
import { knownMeeting } from '../../../src-shared/report/reading/meetings.ts';
import { show } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { Agenda } from './agenda.tsx';
import { DateHistory } from './date-history.tsx';
import { agendaOf, outcomeOf } from './entry-row.ts';
import { ALL_KNOWN, agendaDay, papersDayOf } from './known-meetings.ts';
import { MeetingDetails } from './meeting-details.tsx';
import { MonthItems } from './month-items.tsx';
import { outcomesOf } from './place.ts';
import { tablePlan } from './printed.tsx';
import { MEETING_KIND_WORDS } from './words.ts';

/** One meeting: when it is, what stands on its agenda, and what was decided. */
export function MeetingRecord({ id }: { readonly id: string }) {
  const register = useRegister((state) => state.register);
  const meeting = get(register, 'meeting', id);
  const known = knownMeeting(register, meeting, ALL_KNOWN);
  const items = agendaOf(register, id);
  const isOpen = items.some((item) => outcomeOf(register, item.id) === undefined);
  return (
    <>
      <dl className="meetings-facts">
        <dt>Number</dt>
        <dd>{meeting.number ?? '–'}</dd>
        <dt>Kind</dt>
        <dd>{MEETING_KIND_WORDS[meeting.kind]}</dd>
        <dt>Agenda day</dt>
        <dd>{known === null ? '–' : tablePlan(agendaDay(register, known))}</dd>
        <dt>Papers day</dt>
        <dd>{known === null ? '–' : tablePlan(papersDayOf(register, known))}</dd>
      </dl>
      {known !== null && (
        <div className="buttons">
          <Button
            data-enter-outcomes
            appearance={isOpen ? 'primary' : 'secondary'}
            onClick={() => show('meetings', outcomesOf(id))}
          >
            {items.length > 0 && !isOpen ? 'Correct or add outcomes' : 'Enter outcomes'}
          </Button>
        </div>
      )}
      <Agenda meeting={meeting} known={known} />
      {known !== null && <MonthItems known={known} />}
      <DateHistory meeting={meeting} />
      <MeetingDetails meeting={meeting} />
    </>
  );
}
