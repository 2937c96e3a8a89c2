import { parseArgs } from 'node:util';
import { CalendarError } from '../../src-shared/calendar/iso-date.ts';
import { SnapshotError } from '../../src-shared/snapshot/read-snapshot.ts';
import { RegisterError } from '../register/errors.ts';
import { COMMANDS } from './commands.ts';
import { OPTIONS } from './options.ts';
import { help, helpOf, USAGE, UsageError } from './usage.ts';

/** Runs one command and gives back the exit code. */
async function run(args: readonly string[]): Promise<number> {
  // A negative number of working days is a word, not an option.
  const words = args.map((arg) => (/^-\d+$/.test(arg) ? `\0${arg}` : arg));
  const { values, positionals } = parsed(words);
  const [name, ...rest] = positionals.map((one) => one.replace('\0', ''));
  if (name === undefined) {
    process.stdout.write(help());
    return values.help === true ? 0 : 2;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const usage = USAGE[name];
  if (command === undefined || usage === undefined) throw new UsageError(`There is no command “${name}”.`);
  if (values.help === true) {
    process.stdout.write(helpOf(usage));
    return 0;
  }
  const { data, lines } = await command(rest, values);
  process.stdout.write(values.json === true ? `${JSON.stringify(data, null, 2)}\n` : `${lines.join('\n')}\n`);
  return 0;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isKnown =
    error instanceof RegisterError || error instanceof SnapshotError || error instanceof CalendarError;
  if (error instanceof UsageError) process.stderr.write(`${error.message} See panelpaper --help.\n`);
  else if (isKnown)
    process.stderr.write(
      `${error.message}${error instanceof RegisterError && error.next !== null ? ` ${error.next}` : ''}\n`,
    );
  else
    process.stderr.write(
      `Something went wrong that should not: ${error instanceof Error ? error.message : String(error)}\n`,
    );
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
