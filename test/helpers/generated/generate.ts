import type { Register } from '../../../src-shared/entities/register.ts';
import { addBodies } from '../sample/bodies.ts';
import { newBook } from '../sample/book.ts';
import { addGlossary } from '../sample/glossary.ts';
import { monthsFrom, plus, toWeekday } from './days.ts';
import { define } from './drafts.ts';
import { interlude } from './interludes.ts';
import type { Life } from './life.ts';
import { type Log, newLog } from './log.ts';
import { addCalendar } from './meetings.ts';
import { raise, split } from './proposals.ts';
import { randomFrom } from './random.ts';
import { refine } from './refinement.ts';
import { addReleases } from './releases.ts';
import { opine } from './voting.ts';
import { LAST_DAY, type World } from './world.ts';

/** The months that papers are made for. Lives begin half a year before and go on after. */
export const MONTHS = monthsFrom('2019-01', '2020-12');

export interface Generated {
  readonly register: Register;
  readonly log: Log;
}

/**
 * A register of some hundred proposals with everything that meetings, the Authority, the data company and releases do
 * to them over two and a half years, the same for the same seed; and a log of what was meant.
 */
export function generate(seed: number): Generated {
  const random = randomFrom(seed);
  const book = newBook();
  const log = newLog();
  addGlossary(book);
  addBodies(book);
  const meetings = addCalendar(book, random);
  const world: World = { random, book, log, meetings, releases: addReleases(book, random, log) };
  for (let number = 60; number <= 67; number += 1) {
    live(raise(world, 'SECMP', number, toWeekday(plus('2018-06-04', random.whole(0, 150)))), 'SECMP', number);
  }
  let number = 70;
  for (const month of monthsFrom('2018-09', '2021-01')) {
    for (let raised = random.whole(0, 5); raised > 0; raised -= 1) {
      const on = toWeekday(plus(`${month}-01`, random.whole(0, 25)));
      live(raise(world, 'MP', number, on), 'MP', number);
      number += 1;
    }
  }
  return { register: book.register(), log };
}

const STEPS: Readonly<Partial<Record<Life['stage'], (life: Life) => void>>> = { define, refine, opine };

function isOpen(life: Life): boolean {
  return life.at < LAST_DAY && STEPS[life.stage] !== undefined;
}

function live(life: Life, series: 'MP' | 'SECMP', number: number): void {
  let whole = !life.reference.endsWith('A');
  while (isOpen(life)) {
    interlude(life);
    const step = STEPS[life.stage];
    if (step === undefined || !isOpen(life)) return;
    if (whole && life.stage !== 'define' && life.world.random.chance(0.03)) {
      whole = false;
      live(split(life, series, number), series, number);
    }
    step(life);
  }
}
