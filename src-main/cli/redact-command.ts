import { randomUUID } from 'node:crypto';
import { longDate } from '../../src-shared/calendar/print-date.ts';
import type { Register } from '../../src-shared/entities/register.ts';
import { type Named, personsLike, personsMeant, redactable } from '../../src-shared/redaction/find-person.ts';
import { countedRecords } from '../../src-shared/words/counted-records.ts';
import { RegisterError } from '../register/errors.ts';
import { formerPersons, type RedactionPreview, redactionPreview, redactPerson } from '../register/redact.ts';
import type { Store } from '../register/store.ts';
import { type Answer, type Command, needed, type Options, reading, today } from './options.ts';
import { byCommandLine, openForCommand } from './register-commands.ts';

export const redactCommand: Command = (_, options) => {
  const wanted = needed(options, 'person');
  return options['yes'] === true ? redacted(options, wanted) : previewed(options, wanted);
};

function previewed(options: Options, wanted: string): Promise<Answer> {
  return reading(options, (store) => {
    const register = store.read();
    const person = personOf(store, wanted);
    const preview = redactionPreview(store, person.id);
    const { names, replacement, records, papers } = preview;
    const lines =
      names.length === 0
        ? [doneBefore(register, person)]
        : [
            `“${replacement}” would stand in the place of ${names.map((name) => `“${name}”`).join(', ')}.`,
            `Records: ${countedRecords(records)}. Papers as issued: ${papers}. The history and earlier states, wherever they have the name.`,
            'It cannot be undone: the name is wiped from the file.',
          ];
    return {
      data: { redacted: false, ...preview },
      lines: [
        ...lines,
        ...unreachedLines(preview),
        ...(names.length === 0 ? [] : ['Nothing was changed. Ask with --yes to redact this person.']),
      ],
    };
  });
}

function redacted(options: Options, wanted: string): Answer {
  const store = openForCommand(needed(options, 'register'));
  try {
    const { id } = personOf(store, wanted);
    const by = { id: randomUUID(), ...byCommandLine(), on: today() };
    const { names, papers, records } = redactionPreview(store, id);
    const { changeSet: _, ...done } = redactPerson(store, id, by);
    const what =
      names.length === 0
        ? `The name was taken out before; the file was written anew.`
        : `“${done.replacement}” now stands in the place of the name. Records: ${countedRecords(records)}. Papers as issued: ${papers}.`;
    return { data: { redacted: true, ...done }, lines: [what, ...unreachedLines(done)] };
  } finally {
    store.close();
  }
}

function personOf(store: Store, wanted: string): Named {
  const all = redactable(store.read(), formerPersons(store));
  const [person, ...others] = personsMeant(all, wanted);
  if (person !== undefined && others.length === 0) return person;
  if (person !== undefined)
    throw new RegisterError(
      'missing',
      `More than one person is called “${wanted}”.`,
      `Name one by id: ${listed([person, ...others])}.`,
    );
  const like = personsLike(all, wanted);
  throw new RegisterError(
    'missing',
    `Nobody in the register is called “${wanted}”.`,
    like.length === 0 ? 'Nobody’s name is like it.' : `Perhaps: ${listed(like)}.`,
  );
}

const MOST_LISTED = 12;

function listed(persons: readonly Named[]): string {
  const said = persons.slice(0, MOST_LISTED).map(({ id, name }) => `${name} (${id})`);
  const more = persons.length - said.length;
  return [...said, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

function doneBefore({ redaction }: Register, { id, name }: Named): string {
  const done = redaction.find(({ personId }) => personId === id);
  if (done === undefined) return `“${name}” stands nowhere by a name of its own.`;
  return `The name was taken out on ${longDate(done.on)} by ${done.by}; “${done.replacement}” stands in its place.`;
}

function unreachedLines({ backups, left }: Pick<RedactionPreview, 'backups' | 'left'>): readonly string[] {
  return [
    backups.length === 0
      ? 'No backup has the name.'
      : 'Backups that have the name, and are left as they are:',
    ...backups.map(({ path }) => `    ${path}`),
    left.length === 0
      ? 'No snapshot with the name left or came in.'
      : 'Snapshots that have the name, out of reach:',
    ...left.map(
      ({ at, how }) => `    ${longDate(at.slice(0, 10))}, ${how === 'left' ? 'exported' : 'brought in'}`,
    ),
  ];
}
