import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** A call of the system that tells what became of a file, in the order in which calls returned. */
export type TracedCall =
  | { readonly kind: 'made' | 'written' | 'flushed' | 'removed'; readonly path: string }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  /** Something was said over the line to whoever asked. */
  | { readonly kind: 'said' };

export const TRACED =
  'openat,write,writev,pwrite64,pwritev,ftruncate,sendmsg,copy_file_range,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat';

/** Reads what `strace -f -y` wrote. A call that another thread interrupted counts where it ended. */
export function tracedCalls(file: string): readonly TracedCall[] {
  const begun = new Map<string, string>();
  const calls: TracedCall[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(thread, rest.replace(/ *<unfinished \.\.\.>$/, ''));
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
    const whole = resumed === null ? rest : `${begun.get(thread) ?? ''}${resumed[1] ?? ''}`;
    const call = callOf(whole);
    if (call !== null) calls.push(call);
  }
  return calls;
}

function callOf(text: string): TracedCall | null {
  const [, name = '', words = ''] = /^(\w+)\((.*)$/.exec(text) ?? [];
  // What failed did nothing.
  if (/ = -1 E[A-Z]+ /.test(words)) return null;
  const held = /^\d+<([^>]*)>/.exec(words)?.[1] ?? '';
  const named = [...words.matchAll(/"([^"]*)"/g)].map(([, path]) => path ?? '');
  switch (name) {
    case 'openat':
      return /O_CREAT|O_TRUNC/.test(words) ? { kind: 'made', path: named[0] ?? '' } : null;
    case 'write':
    case 'writev':
    case 'sendmsg':
      if (/^(?:UNIX|socket)/.test(held)) return { kind: 'said' };
      return { kind: 'written', path: held };
    case 'pwrite64':
    case 'pwritev':
    case 'ftruncate':
      return { kind: 'written', path: held };
    case 'copy_file_range':
      return { kind: 'written', path: [...words.matchAll(/\d+<([^>]*)>/g)][1]?.[1] ?? '' };
    case 'fsync':
    case 'fdatasync':
      return { kind: 'flushed', path: held };
    case 'unlink':
    case 'unlinkat':
      return { kind: 'removed', path: named[0] ?? '' };
    case 'rename':
    case 'renameat':
    case 'renameat2':
      return { kind: 'renamed', from: named[0] ?? '', to: named[1] ?? '' };
    default:
      return null;
  }
}

/**
 * What a machine that loses its power could undo of what was done in a folder, a sentence each; none where every write was
 * flushed before the next step that counts on it, every name that was given or taken away before anything was said of it.
 */
export function unflushed(calls: readonly TracedCall[], folder: string): readonly string[] {
  const faults: string[] = [];
  const dirty = new Set<string>();
  // Who holds the register is only information, and its lock holds nothing.
  const isOurs = (path: string) => path.startsWith(`${folder}/`) && !/\.(?:lock|owner)$/.test(path);
  const refuse = (what: string, paths: readonly string[]) => {
    for (const path of paths)
      if (dirty.has(path)) faults.push(`${what}, and ${basename(path)} was not flushed`);
  };
  const isJournal = (path: string) => path.endsWith('-journal');
  for (const call of calls) {
    if (call.kind === 'flushed') dirty.delete(call.path);
    else if (call.kind === 'said') {
      // What is being built beside has no name that anybody knows yet.
      refuse(
        'Something was said',
        [...dirty].filter((path) => !/\.tmp(?:-journal)?$/.test(path)),
      );
    } else if (call.kind === 'renamed') {
      if (!isOurs(call.to)) continue;
      refuse(`${basename(call.to)} was given its name`, [call.from]);
      dirty.add(dirname(call.to));
    } else if (!isOurs(call.path)) continue;
    else if (call.kind === 'removed') {
      // A commit is made by taking its journal away.
      if (isJournal(call.path)) refuse('A journal was taken away', [call.path.replace(/-journal$/, '')]);
      dirty.delete(call.path);
      if (!/\.tmp(?:-journal)?$/.test(call.path)) dirty.add(dirname(call.path));
    } else {
      if (call.kind === 'written' && !isJournal(call.path))
        refuse(`${basename(call.path)} was written to`, [`${call.path}-journal`]);
      dirty.add(call.path);
    }
  }
  return faults;
}
