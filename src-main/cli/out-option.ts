import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { isFolder } from '../papers/write-papers.ts';
import { RegisterError } from '../register/errors.ts';
import { isRegister } from '../register/file-head.ts';
import { needed, type Options } from './options.ts';

/**
 * Where a command is to write: a file, or where it may be one a folder. Looked at before anything is done, so that a
 * command that cannot write changes nothing else either. Throws RegisterError with what to do next.
 */
export function outOption(options: Options, target: 'file' | 'file or folder'): string {
  const out = needed(options, 'out');
  if (isFolder(out)) {
    if (target === 'file or folder') return out;
    throw new RegisterError('unwritable', `${out} is a folder.`, 'Name a file in it.');
  }
  if (isRegister(out))
    throw new RegisterError(
      'exists',
      `The file ${out} is a register, and nothing is written over one.`,
      'Choose another name.',
    );
  const folder = /[/\\]$/.test(out) ? out : dirname(out);
  if (!isFolder(folder)) {
    const what = existsSync(folder) ? `${folder} is no folder.` : `There is no folder ${folder}.`;
    throw new RegisterError('missing', what, 'Make it first, or choose another.');
  }
  return out;
}
