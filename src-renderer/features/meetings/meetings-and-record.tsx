import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { find, get, type Register } from '../../../src-shared/entities/register.ts';
import { ListAndRecord } from '../../components/list-and-record.tsx';
import { useWanted } from '../../components/use-wanted.ts';
import { ViewTabs } from '../../components/view-tabs.tsx';
import { show, useInterface } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { AuthorityList } from './authority-list.tsx';
import { BareChoice, orNone } from './choice.tsx';
import { meetingTitle } from './known-meetings.ts';
import { MeetingList } from './meeting-list.tsx';
import { MeetingRecord } from './meeting-record.tsx';
import { type MeetingRow, meetingRows } from './meeting-rows.ts';
import { NewMeeting } from './new-meeting.tsx';
import type { Place } from './place.ts';
import { nameOf } from './printed.tsx';
import { ReferralRecord } from './referral-record.tsx';
import { referralRows } from './referrals.ts';

type Part = 'coming' | 'past' | 'authority';

interface MeetingsAndRecordProps {
  readonly place: Exclude<Place, { kind: 'outcomes' | 'year' }>;
}

export function MeetingsAndRecord({ place }: MeetingsAndRecordProps) {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const [chosen, setChosen] = useState<Part>('coming');
  const [committeeId, setCommitteeId] = useState('');
  const all = meetingRows(register, asAt);
  const rows = all.filter(({ committee }) => committeeId === '' || committee.id === committeeId);
  const awaited = referralRows(register).filter(({ decision }) => decision === null).length;
  // What is open says which part it belongs to, wherever it was opened from.
  const part = partOf(place, all) ?? chosen;
  const choose = (to: Part) => {
    show('meetings', null);
    setChosen(to);
  };
  useWanted('with-authority', () => choose('authority'));
  const shown = rows.filter(({ isPast }) => isPast === (part === 'past'));
  const committees = register.committee.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return (
    <ListAndRecord
      view="meetings"
      title="Meetings"
      tools={
        <>
          {place.kind === 'list' && (
            <Button onClick={() => show('meetings', 'year')}>Add a year of meetings</Button>
          )}
          <Button
            appearance={place.kind === 'list' ? 'primary' : 'secondary'}
            onClick={() => show('meetings', 'new')}
          >
            New meeting
          </Button>
        </>
      }
      list={
        <>
          <div className="meetings-parts">
            <ViewTabs
              label="Which meetings"
              tabs={[
                { name: 'coming', text: `Coming ${countOf(rows, false)}` },
                { name: 'past', text: `Past ${countOf(rows, true)}` },
                { name: 'authority', text: `With the Authority${awaited > 0 ? ` ${awaited}` : ''}` },
              ]}
              selected={part}
              onSelect={choose}
            />
            {part !== 'authority' && (
              <BareChoice
                label="Committee"
                value={committeeId}
                options={orNone(
                  committees.map(({ id, name }) => ({ value: id, label: name })),
                  'All committees',
                )}
                onChange={setCommitteeId}
              />
            )}
          </div>
          {part === 'authority' ? (
            <AuthorityList />
          ) : (
            <MeetingList
              rows={shown}
              part={part}
              isFiltered={committeeId !== ''}
              hasRecord={place.kind !== 'list'}
              selected={place.kind === 'meeting' ? place.id : null}
            />
          )}
        </>
      }
      record={recordOf(register, place, asAt)}
    />
  );
}

function countOf(rows: readonly MeetingRow[], isPast: boolean): string {
  const count = rows.filter((row) => row.isPast === isPast).length;
  return count === 0 ? '' : String(count);
}

function partOf(place: MeetingsAndRecordProps['place'], rows: readonly MeetingRow[]): Part | null {
  if (place.kind === 'referral') return 'authority';
  if (place.kind !== 'meeting') return null;
  return rows.find(({ id }) => id === place.id)?.isPast ? 'past' : 'coming';
}

function recordOf(register: Register, place: MeetingsAndRecordProps['place'], asAt: string) {
  switch (place.kind) {
    case 'new':
      return { title: 'New meeting', content: inPane(<NewMeeting />) };
    case 'meeting':
      return {
        title: meetingTitle(register, get(register, 'meeting', place.id)),
        content: inPane(<MeetingRecord key={place.id} id={place.id} />),
      };
    case 'referral': {
      const referral = find(register, 'authorityReferral', place.id);
      const reference = referral === undefined ? '' : nameOf(register, referral.proposalId, asAt).reference;
      return {
        title: `${reference} with the Authority`,
        content: inPane(<ReferralRecord key={place.id} id={place.id} />),
      };
    }
    default:
      return null;
  }
}

function inPane(content: ReactNode): ReactNode {
  return <div className="meetings-record">{content}</div>;
}
