import { lastDayOf } from '../../calendar/iso-date.ts';
import { longPlan } from '../../calendar/print-date.ts';
import type { Problem } from '../change-set.ts';
import { find, type Register, where } from '../register.ts';
import type { RecordOf } from '../registry.ts';
import { kept } from './kept.ts';
import { current, problem, proposalName, type Rule } from './problem.ts';
import { CONSULTATION, CONSULTATION_EVENT } from './words.ts';

/** A consultation is issued once with a closing day, extended only after that, and nothing follows its close. */
export const consultations: Rule = kept(['consultation', 'consultationEvent'], (register) => [
  ...register.consultationEvent.flatMap((event) => eventProblems(register, event)),
  ...register.consultation.flatMap((consultation) => orderProblems(register, consultation)),
]);

function eventProblems(register: Register, event: RecordOf<'consultationEvent'>): readonly Problem[] {
  const consultation = find(register, 'consultation', event.consultationId);
  const say = (rest: string) =>
    problem(
      'consultationEvent',
      event.id,
      'date',
      `${proposalName(register, consultation?.proposalId ?? null)}: ${rest}`,
    );
  const needsDate = event.kind === 'expected' || event.kind === 'issued' || event.kind === 'extended';
  if (needsDate !== (event.date !== null)) {
    return [
      say(
        `${CONSULTATION_EVENT[event.kind]} ${needsDate ? 'needs' : 'does not have'} ${dateOf(event.kind)}.`,
      ),
    ];
  }
  if (event.kind !== 'expected' && event.date !== null && lastDayOf(event.date) < lastDayOf(event.on)) {
    return [
      say(`the consultation of ${longPlan(event.on)} closes before that day, on ${longPlan(event.date)}.`),
    ];
  }
  return [];
}

function dateOf(kind: RecordOf<'consultationEvent'>['kind']): string {
  return kind === 'issued' || kind === 'extended' ? 'a closing day' : 'a day on which it is to be issued';
}

function orderProblems(
  register: Register,
  { id, proposalId, kind }: RecordOf<'consultation'>,
): readonly Problem[] {
  const events = current(where(register, 'consultationEvent', 'consultationId', id));
  const say = (rest: string) =>
    problem(
      'consultation',
      id,
      null,
      `${proposalName(register, proposalId)}: its ${CONSULTATION[kind]} ${rest}`,
    );
  const issued = events.filter((event) => event.kind === 'issued');
  const first = issued[0];
  const ended = events.find((event) => event.kind === 'closed' || event.kind === 'withdrawn');
  const early = events.find(
    (event) =>
      (event.kind === 'extended' || event.kind === 'closed') &&
      (first === undefined || lastDayOf(event.on) < lastDayOf(first.on)),
  );
  const late =
    ended === undefined
      ? undefined
      : events.find((event) => event !== ended && lastDayOf(event.on) > lastDayOf(ended.on));
  return [
    ...(issued.length > 1 ? [say('was issued twice.')] : []),
    ...(early === undefined ? [] : [say(`was ${early.kind} before it was issued.`)]),
    ...(late === undefined || ended === undefined
      ? []
      : [say(`was ${late.kind} after it was ${ended.kind}.`)]),
  ];
}
