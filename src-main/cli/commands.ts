import { randomUUID } from 'node:crypto';
import { holidayCalendar } from '../../src-shared/calendar/holidays.ts';
import { isIsoDate, isIsoMonth, monthOf } from '../../src-shared/calendar/iso-date.ts';
import { weekdaysBetween } from '../../src-shared/calendar/weekdays.ts';
import { addWorkingDays, workingDaysBetween } from '../../src-shared/calendar/working-days.ts';
import type { Register } from '../../src-shared/entities/register.ts';
import { compareProposals, referenceOn, titleOn } from '../../src-shared/lifecycle/naming.ts';
import { stageOn, timelineOf } from '../../src-shared/lifecycle/timeline.ts';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import { snapshotJsonSchema } from '../../src-shared/snapshot/format.ts';
import { importSnapshot, saveSnapshot, snapshotOf } from '../register/snapshots.ts';
import { openRegister } from '../register/store.ts';
import { editionsOf, writePapers } from './papers.ts';
import { UsageError } from './usage.ts';

export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** What a command found: the same for machines (`--json`) and, as lines, for people. */
export interface Answer {
  readonly data: unknown;
  readonly lines: readonly string[];
}

type Command = (words: readonly string[], options: Options) => Answer | Promise<Answer>;

export const COMMANDS: Readonly<Record<string, Command>> = {
  import: ([snapshot], options) => {
    const file = needed(options, 'register');
    const register = importSnapshot(word(snapshot, 'SNAPSHOT'), file, {
      author: 'Command line',
      installation: randomUUID(),
      at: new Date().toISOString(),
    });
    const proposals = register.proposal.length;
    return { data: { register: file, proposals }, lines: [`${file}: ${proposals} proposals.`] };
  },
  export: (_, options) => {
    const out = needed(options, 'out');
    const store = openRegister(needed(options, 'register'), 'read');
    try {
      const about = { registerId: store.id, madeAt: new Date().toISOString(), author: 'Command line' };
      saveSnapshot(out, snapshotOf(store.read(), about));
    } finally {
      store.close();
    }
    return { data: { snapshot: out }, lines: [out] };
  },
  paper: async (_, options) => {
    const register = registerOf(options);
    const month = needed(options, 'month');
    if (!isIsoMonth(month)) throw new UsageError(`“${month}” is not a month, written as 2020-01.`);
    const request = { month, ...day(options, 'as-at', 'asAt'), ...day(options, 'position', 'position') };
    const editions = editionsOf(register, month, text(options, 'edition'));
    const written = await writePapers(register, request, editions, needed(options, 'out'));
    const files = written.map(({ file }) => file);
    return { data: { files }, lines: files };
  },
  figures: (_, options) => {
    const asAt = dayOf(needed(options, 'as-at'));
    const model = deriveReport(registerOf(options), { month: monthOf(asAt), asAt, edition: null });
    const figures = Object.values(model.figures);
    return {
      data: figures,
      lines: figures.map(({ label, value, unit }) => `${label}: ${value ?? '–'} ${unit}`),
    };
  },
  stages: (_, options) => {
    const asAt = dayOf(needed(options, 'as-at'));
    const register = registerOf(options);
    const ids = register.proposal.map(({ id }) => id).sort((a, b) => compareProposals(register, a, b));
    const data = ids.flatMap((id) => {
      const stage = stageOn(timelineOf(register, id, asAt), asAt);
      if (stage === null) return [];
      return [
        { reference: referenceOn(register, id, asAt, asAt), title: titleOn(register, id, asAt, asAt), stage },
      ];
    });
    return {
      data,
      lines: data.map(({ reference, title, stage }) => [reference, stage, title ?? ''].join('\t')),
    };
  },
  workdays: ([from, to]) => {
    const [first, last] = [dayOf(word(from, 'FROM')), dayOf(word(to, 'TO'))];
    const data = {
      weekdays: weekdaysBetween(first, last),
      workingDays: workingDaysBetween(holidayCalendar(), first, last),
    };
    return { data, lines: [`${data.weekdays} weekdays, ${data.workingDays} working days`] };
  },
  deadline: ([from, count]) => {
    const days = word(count, 'N');
    if (!/^[+-]?\d{1,7}$/.test(days))
      throw new UsageError(`“${days}” is not a whole number of working days.`);
    const date = addWorkingDays(holidayCalendar(), dayOf(word(from, 'FROM')), Number(days));
    return { data: { date }, lines: [date] };
  },
  schema: () => ({ data: snapshotJsonSchema(), lines: [JSON.stringify(snapshotJsonSchema(), null, 2)] }),
};

function registerOf(options: Options): Register {
  const store = openRegister(needed(options, 'register'), 'read');
  try {
    return store.read();
  } finally {
    store.close();
  }
}

function text(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

function needed(options: Options, name: string): string {
  const value = text(options, name);
  if (value === undefined || value === '') throw new UsageError(`The option --${name} is needed.`);
  return value;
}

function word(value: string | undefined, name: string): string {
  if (value === undefined) throw new UsageError(`${name} is needed.`);
  return value;
}

function dayOf(value: string): string {
  if (!isIsoDate(value)) throw new UsageError(`“${value}” is not a day that exists, written as 2020-01-31.`);
  return value;
}

function day<Field extends string>(
  options: Options,
  name: string,
  field: Field,
): Partial<Record<Field, string>> {
  const value = text(options, name);
  return value === undefined ? {} : ({ [field]: dayOf(value) } as Partial<Record<Field, string>>);
}
