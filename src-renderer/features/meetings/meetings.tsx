import { useEffect, useRef } from 'react';
import { useInterface } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { MeetingsAndRecord } from './meetings-and-record.tsx';
import { OutcomeEntry } from './outcome-entry.tsx';
import { placeOf } from './place.ts';
import { YearForm } from './year-form.tsx';
import './meetings.css';

/** The view Meetings: the list and a record beside; the grid of outcomes and a committee's year take the whole view. */
export function Meetings() {
  const register = useRegister((state) => state.register);
  const selected = useInterface((state) => state.selected.meetings ?? null);
  const place = placeOf(register, selected);
  // Back from the grid, the keyboard goes on where it left the record.
  const before = useRef(place.kind);
  useEffect(() => {
    if (before.current === 'outcomes' && place.kind === 'meeting')
      document.querySelector<HTMLElement>('[data-enter-outcomes]')?.focus();
    before.current = place.kind;
  }, [place.kind]);
  if (place.kind === 'outcomes') return <OutcomeEntry key={place.id} meetingId={place.id} />;
  if (place.kind === 'year') return <YearForm />;
  return <MeetingsAndRecord place={place} />;
}
