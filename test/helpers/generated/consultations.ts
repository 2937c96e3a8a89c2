import { type Day, earlier, later, plus } from './days.ts';
import { advance, type Life, maybeLate, move, nextRound } from './life.ts';
import type { Place } from './log.ts';
import { heard, LAST_DAY, record } from './world.ts';

type Kind = 'refinement' | 'modification-report';
type Step = 'expected' | 'issued' | 'extended' | 'closed' | 'withdrawn';
type Write = (step: Step, on: Day, date?: string | null, knownOn?: Day | null) => ReturnType<typeof record>;

/**
 * A consultation: expected, expected again later, issued, extended, closed by word or by its closing day alone, or
 * withdrawn. A proposal in Refine that nothing else has taken to Opine is taken there by one on its report.
 */
export function consult(life: Life, kind: Kind): void {
  const { world, proposalId } = life;
  const { random, book } = world;
  const consultationId = book.add('consultation', life.name(kind), {
    proposalId,
    kind,
    round: nextRound(life, kind),
  });
  const write: Write = (step, on, date = null, knownOn = null) => {
    const fields = { consultationId, kind: step, date };
    return record(world, 'consultationEvent', life.name(`${kind} ${step}`), fields, { on, knownOn });
  };
  const issuedOn = plus(life.at, random.whole(3, 45));
  if (random.chance(0.6)) expect(life, write, issuedOn);
  if (issuedOn >= LAST_DAY || (kind === 'refinement' && random.chance(0.1))) return;
  const closesOn = plus(issuedOn, random.whole(14, 30));
  const issued = write('issued', issuedOn, closesOn, maybeLate(life, issuedOn, 0.08));
  advance(life, issued);
  if (life.stage === 'refine' && kind === 'modification-report') move(life, issued, 'opine');
  finish(life, consultationId, write, closesOn, heard(issued));
}

function expect({ world: { random }, at }: Life, write: Write, issuedOn: Day): void {
  write('expected', at, random.chance(0.5) ? issuedOn.slice(0, 7) : plus(at, 2));
  if (random.chance(0.3)) write('expected', plus(at, 1), issuedOn);
}

// What follows is known no sooner than that it was issued at all.
function finish(life: Life, id: string, write: Write, closesOn: Day, issueHeard: Day): void {
  const { random } = life.world;
  if (random.chance(0.08)) {
    const on = plus(closesOn, -8);
    const [off] = write('withdrawn', on, null, late(life, on, issueHeard));
    close(life, 'called-off', id, on, off.known);
    // Until that is heard of, its closing day seems to have passed as any other.
    const seemed = later(plus(closesOn, 1), issueHeard);
    if (seemed < off.known) close(life, 'closed', id, closesOn, seemed, off.known);
    return;
  }
  const extended = random.chance(0.2);
  const end = extended ? plus(closesOn, random.whole(5, 15)) : closesOn;
  const on = plus(closesOn, -3);
  if (extended) write('extended', on, end, later(on, issueHeard));
  // Where nobody says that it closed, its closing day passed, which is known the day after.
  const passed = later(plus(end, 1), issueHeard);
  if (!random.chance(0.4)) {
    close(life, 'closed', id, end, passed);
    return;
  }
  const [closed] = write('closed', end, null, late(life, end, issueHeard));
  close(life, 'closed', id, end, earlier(closed.known, passed));
}

function late(life: Life, on: Day, issueHeard: Day): Day | null {
  const known = later(maybeLate(life, on) ?? on, issueHeard);
  return known === on ? null : known;
}

function close(
  { world }: Life,
  place: Place,
  id: string,
  on: Day,
  known: Day,
  until: Day | null = null,
): void {
  world.log.tellings.push({ id, on, known, until, place, entity: 'consultation' });
}

/** Refinement before the Working Group, which decides nothing that moves a proposal. */
export function discuss(life: Life, item: string, on: Day): void {
  const when = { on, knownOn: maybeLate(life, on) };
  advance(
    life,
    record(life.world, 'outcome', life.name('discussed'), { agendaItemId: item, kind: 'discussed' }, when),
  );
}
