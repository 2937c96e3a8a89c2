import { lastDayOf } from '../../calendar/iso-date.ts';
import { longDate } from '../../calendar/print-date.ts';
import type { Problem } from '../change-set.ts';
import { find, type Register, where } from '../register.ts';
import type { RecordOf } from '../registry.ts';
import { kept } from './kept.ts';
import { current, problem, proposalName, type Rule } from './problem.ts';
import { ASSESSMENT, ASSESSMENT_EVENT, ASSESSMENT_FIELD } from './words.ts';

type Event = RecordOf<'assessmentEvent'>;

/** The field that each kind of event needs and no other kind has. */
const OWN_FIELD: Readonly<Partial<Record<Event['kind'], 'workingDays' | 'date' | 'text'>>> = {
  target: 'workingDays',
  'expected-return': 'date',
  progress: 'text',
  closed: 'text',
};

/** An assessment is requested, then accepted, then returned or closed, each once; its events carry what they need. */
export const assessments: Rule = kept(['assessment', 'assessmentEvent', 'assessmentPin'], (register) => [
  ...register.assessment.flatMap((assessment) => orderProblems(register, assessment)),
  ...register.assessmentEvent.flatMap((event) => fieldProblems(register, event)),
  ...register.assessmentPin.flatMap((pin) => pinProblems(register, pin)),
]);

function nameOf(register: Register, assessmentId: string): string {
  const assessment = find(register, 'assessment', assessmentId);
  const name = proposalName(register, assessment?.proposalId ?? null);
  return assessment === undefined ? name : `${name}, ${ASSESSMENT[assessment.kind]}`;
}

function orderProblems(register: Register, assessment: RecordOf<'assessment'>): readonly Problem[] {
  const events = current(where(register, 'assessmentEvent', 'assessmentId', assessment.id));
  const say = (rest: string) =>
    problem('assessment', assessment.id, null, `${nameOf(register, assessment.id)}: ${rest}`);
  const once = (['requested', 'accepted', 'returned', 'closed'] as const).filter(
    (kind) => events.filter((event) => event.kind === kind).length > 1,
  );
  const dayOf = (kind: Event['kind']) => {
    const event = events.find((one) => one.kind === kind);
    return event === undefined ? null : lastDayOf(event.on);
  };
  const [requested, accepted, returned, closed] = [
    dayOf('requested'),
    dayOf('accepted'),
    dayOf('returned'),
    dayOf('closed'),
  ];
  return [
    ...once.map((kind) => say(`it was ${kind} twice.`)),
    ...(returned !== null && closed !== null ? [say('it was both returned and closed.')] : []),
    ...(returned !== null && accepted === null
      ? [say(`it was returned on ${longDate(returned)} but never accepted.`)]
      : []),
    ...before(requested, accepted, (first, then) =>
      say(`it was accepted on ${longDate(then)}, before it was requested on ${longDate(first)}.`),
    ),
    ...before(accepted, returned, (first, then) =>
      say(`it was returned on ${longDate(then)}, before it was accepted on ${longDate(first)}.`),
    ),
    ...before(accepted, closed, (first, then) =>
      say(`it was closed on ${longDate(then)}, before it was accepted on ${longDate(first)}.`),
    ),
  ];
}

function before(
  first: string | null,
  then: string | null,
  say: (first: string, then: string) => Problem,
): readonly Problem[] {
  return first !== null && then !== null && then < first ? [say(first, then)] : [];
}

function fieldProblems(register: Register, event: Event): readonly Problem[] {
  return (['workingDays', 'date', 'text'] as const).flatMap((field) => {
    const needed = OWN_FIELD[event.kind] === field;
    if (needed === (event[field] !== null)) return [];
    const rest = `${ASSESSMENT_EVENT[event.kind]} ${needed ? 'needs' : 'does not have'} ${ASSESSMENT_FIELD[field]}`;
    return [problem('assessmentEvent', event.id, field, `${nameOf(register, event.assessmentId)}: ${rest}.`)];
  });
}

function pinProblems(register: Register, pin: RecordOf<'assessmentPin'>): readonly Problem[] {
  const name = nameOf(register, pin.assessmentId);
  const returned = current(where(register, 'assessmentEvent', 'assessmentId', pin.assessmentId)).some(
    ({ kind }) => kind === 'returned',
  );
  return [
    ...(returned
      ? []
      : [
          problem(
            'assessmentPin',
            pin.id,
            'assessmentId',
            `${name}: only a returned assessment is pinned to a year.`,
          ),
        ]),
    ...(pin.note === null
      ? [problem('assessmentPin', pin.id, 'note', `${name}: a pin to a year needs its reason as a note.`)]
      : []),
  ];
}
