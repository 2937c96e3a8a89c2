import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { idOf } from '../sample/book.ts';
import { type Day, plus } from './days.ts';
import { advance, type Life, maybeLate, move, newLife, tell } from './life.ts';
import { record, type World } from './world.ts';

type Proposer = Partial<Pick<RecordOf<'proposalProposer'>, 'personId' | 'organisationId' | 'onBehalfOfId'>>;

const SUBJECTS = [
  'Prepayment',
  'Power Outage',
  'Credit Cover',
  'Firmware',
  'Key Rotation',
  'Registration',
] as const;
const WHATS = ['Alerts', 'Data', 'Timetables', 'Messages', 'Reports', 'Roles'] as const;
const SUMMARIES = [
  'The DCC sends too many messages when power fails.\nUsers of the SSI cannot see which of them matter.',
  'The SMKI PMA reviews its documents once a year. This would let it do so whenever the need arises.',
  'Meters of SMETS1 are left out of the present rules.',
] as const;

/** Raises a proposal: a row for its day, often late, and what it is called, by whom it was raised and what it is about. */
export function raise(world: World, series: 'MP' | 'SECMP', number: number, on: Day): Life {
  const { random } = world;
  const digits = String(number).padStart(series === 'MP' ? 3 : 4, '0');
  const stage = series === 'MP' ? 'define' : 'refine';
  const life = enter(world, `${series}${digits}`, { series, number }, on, stage);
  // Of some only the month is known: they count from its end.
  const written = random.chance(0.05) ? on.slice(0, 7) : on;
  const knownOn = written === on ? maybeLate(life, on, 0.2) : null;
  const corrected =
    written === on && random.chance(0.08)
      ? { on: plus(on, -random.whole(1, 20)), knownOn: plus(knownOn ?? on, random.whole(1, 90)) }
      : null;
  const fields = { proposalId: life.proposalId, kind: 'raised' } as const;
  const versions = record(world, 'stageEvent', life.name('raised'), fields, {
    on: written,
    knownOn,
    corrected,
  });
  begin(life, versions);
  return life;
}

/** Splits a part off a proposal: it keeps the number, takes a letter, and stands where the other stands that day. */
export function split(parent: Life, series: 'MP' | 'SECMP', number: number): Life {
  const { world } = parent;
  const on = plus(parent.at, world.random.whole(1, 10));
  parent.at = on;
  const from = { series, number, suffix: 'A', splitFromId: parent.proposalId };
  const life = enter(world, `${parent.reference}A`, from, on, parent.stage);
  const fields = { proposalId: life.proposalId, kind: 'split' } as const;
  begin(life, record(world, 'stageEvent', life.name('split'), fields, { on, knownOn: maybeLate(life, on) }));
  return life;
}

function begin(life: Life, versions: ReturnType<typeof record>): void {
  tell(life, 'raised', 'stageEvent', versions);
  advance(life, versions);
  move(life, versions, life.stage);
}

function enter(
  world: World,
  reference: string,
  from: {
    readonly series: string;
    readonly number: number;
    readonly suffix?: string;
    readonly splitFromId?: string;
  },
  on: Day,
  stage: Life['stage'],
): Life {
  const { random, book } = world;
  const { series, ...own } = from;
  const page = random.chance(0.8) ? `https://example.org/modifications/${reference.toLowerCase()}` : null;
  const proposalId = book.add('proposal', reference, { seriesId: idOf('series', series), page, ...own });
  const life = newLife(world, proposalId, reference, stage, on);
  const title = `${random.pick(SUBJECTS)} ${random.pick(WHATS)} ${own.number}${own.suffix ?? ''}`;
  book.add('proposalTitle', life.name('title'), { proposalId, title, on });
  if (random.chance(0.15)) {
    const again = { proposalId, title: `Better ${title}`, on: plus(on, random.whole(20, 200)) };
    book.add('proposalTitle', life.name('title'), again);
  }
  book.add('proposalProposer', life.name('proposer'), { proposalId, on, ...proposer(world) });
  if (random.chance(0.9)) {
    const summary = random.pick(SUMMARIES);
    book.add('proposalSummary', life.name('summary'), { proposalId, summary, on });
  }
  return life;
}

// A person of an organisation, a person on behalf of a committee, a person alone, or an organisation alone.
function proposer({ random }: World): Proposer {
  const personId = idOf('person', random.pick(['Gemma Slaney', 'Gordon Hextall', 'Ian Speller']));
  const organisationId = idOf('organisation', random.pick(['DCC', 'EUA', 'Utiligroup']));
  const onBehalfOfId = idOf('committee', random.pick(['SSC', 'TABASC']));
  const forms: readonly [Proposer, ...Proposer[]] = [
    { personId, organisationId },
    { personId, onBehalfOfId },
    { personId },
    { organisationId },
  ];
  return random.pick(forms);
}
