import { parseArgs } from 'node:util';
import { COMMANDS } from './commands.ts';
import { failureOf, parseFailure } from './failure.ts';
import { OPTIONS, type Options } from './options.ts';
import { help, helpOf, optionsOf, USAGE, type Usage, UsageError, wordsOf } from './usage.ts';

/** What the program prints, and how it ends: 0 done, 1 refused, failed or stopped by a check, 2 wrong usage or not to be compared. */
export interface Ending {
  readonly status: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command, given as the words of the command line after the program's name. Never throws. */
export async function run(args: readonly string[]): Promise<Ending> {
  try {
    return await answer(args);
  } catch (error) {
    const { line, exitCode } = failureOf(error);
    return { status: exitCode, stdout: '', stderr: line };
  }
}

async function answer(args: readonly string[]): Promise<Ending> {
  // A negative number of working days is a word, not an option.
  const words = args.map((arg) => (/^-\d+$/.test(arg) ? `\0${arg}` : arg));
  const { values, positionals } = parsed(words);
  const [name, ...rest] = positionals.map((one) => one.replace('\0', ''));
  if (name === undefined) return { ...printed(help()), status: values.help === true ? 0 : 2 };
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const usage = USAGE[name];
  if (command === undefined || usage === undefined) throw new UsageError(`There is no command “${name}”.`);
  if (values.help === true) return printed(helpOf(usage));
  refuseUnused(name, usage, rest, values);
  const { data, lines, status = 0, warnings = [] } = await command(rest, values);
  const stdout =
    values.json === true ? `${JSON.stringify(data, null, 2)}\n` : lines.map((line) => `${line}\n`).join('');
  return { ...printed(stdout), status, stderr: warnings.map((warning) => `Warning: ${warning}\n`).join('') };
}

function printed(stdout: string): Ending {
  return { status: 0, stdout, stderr: '' };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw parseFailure(error);
  }
}

// What a command would not look at was meant for something; passed over, it would give an answer to another question.
function refuseUnused(name: string, usage: Usage, words: readonly string[], options: Options): void {
  const extra = words[wordsOf(usage)];
  if (extra !== undefined) throw new UsageError(`“${extra}” is one word too many for ${name}.`);
  const other = Object.keys(options).find((option) => !optionsOf(usage).has(option));
  if (other !== undefined) throw new UsageError(`The option --${other} is none of ${name}.`);
}
