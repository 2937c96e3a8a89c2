import { existsSync, readFileSync, statSync } from 'node:fs';
import { RegisterError } from '../register/errors.ts';
import { type Options, text } from './options.ts';
import { UsageError } from './usage.ts';

/** A terminal that a passphrase can be typed at. */
export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

// Standard input is opened by looking at it, which most commands have no need of.
const ownTerminal = (): Terminal => ({ input: process.stdin, output: process.stderr });
const LARGEST = 10_000;

/**
 * The passphrase of a command: the first line of the file named, else typed at the terminal, unseen. It is never an
 * argument, since other programs see those and shells keep them. Throws UsageError where there is neither.
 */
export function passphraseOf(
  options: Options,
  question = 'Passphrase: ',
  terminal = ownTerminal(),
): string | Promise<string> {
  const file = text(options, 'passphrase-file');
  if (file !== undefined) return firstLineOf(file);
  if (terminal.input.isTTY) return typed(question, terminal);
  throw new UsageError('A passphrase is needed: give the file it is in with --passphrase-file.');
}

/** The passphrase that something new is protected by; typed, it is asked for twice. */
export async function newPassphraseOf(options: Options, terminal = ownTerminal()): Promise<string> {
  const passphrase = await passphraseOf(options, 'Passphrase: ', terminal);
  if (text(options, 'passphrase-file') !== undefined) return passphrase;
  if ((await typed('The same again: ', terminal)) !== passphrase)
    throw new RegisterError(
      'passphrase-wrong',
      'The two were not the same.',
      'Nothing was written; try again.',
    );
  return passphrase;
}

function firstLineOf(file: string): string {
  if (!existsSync(file) || statSync(file).isDirectory())
    throw new RegisterError('missing', `There is no file ${file} to read a passphrase from.`);
  if (statSync(file).size > LARGEST)
    throw new RegisterError('invalid', `The file ${file} is too large to be a passphrase.`);
  const [line = ''] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/, 1);
  if (line === '')
    throw new RegisterError('invalid', `The first line of ${file} is empty, and holds no passphrase.`);
  return line;
}

const [ENTER, BACKSPACE, DELETE, INTERRUPT, END] = ['\r', '\b', '\u007F', '\u0003', '\u0004'];

function typed(question: string, { input, output }: Terminal): Promise<string> {
  output.write(question);
  input.setRawMode(true);
  input.setEncoding('utf8');
  input.resume();
  return new Promise((resolve, reject) => {
    let line = '';
    const end = (settle: () => void) => {
      input.off('data', hear);
      input.setRawMode(false);
      input.pause();
      output.write('\n');
      settle();
    };
    const hear = (keys: string) => {
      for (const key of keys) {
        if (key === ENTER || key === '\n' || key === END) return end(() => resolve(line));
        if (key === INTERRUPT) return end(() => reject(new UsageError('No passphrase was given.')));
        if (key === BACKSPACE || key === DELETE) line = [...line].slice(0, -1).join('');
        else line += key;
      }
    };
    input.on('data', hear);
  });
}
