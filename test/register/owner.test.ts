import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { ownerOf } from '../../src-main/register/owner.ts';
import { createRegister, openToRead, openToWrite } from '../../src-main/register/store.ts';
import { testFolder } from '../helpers/folder.ts';

const at = testFolder();
const HOLDER = fileURLToPath(new URL('../helpers/hold-register.ts', import.meta.url));
const us = { author: 'Us' };

function madeRegister(): string {
  const path = at('r.panelpaper');
  createRegister(path, randomUUID(), '2020-02-07T09:00:00.000Z').close();
  return path;
}

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function holder(path: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--expose-gc', HOLDER, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('the right to write', () => {
  it('is had by one process; another is told who has it, and may read', async () => {
    const path = madeRegister();
    const child = await holder(path);
    expect(() => openToWrite(path, us)).toThrow(/Ann Holder on \S+, since .* open for writing/);
    const reader = openToRead(path);
    expect(reader.read().proposal).toEqual([]);
    reader.close();
    await killed(child);
  });

  it('ends with the process, however it ends', async () => {
    const path = madeRegister();
    await killed(await holder(path));
    expect(ownerOf(path)?.author).toBe('Ann Holder');
    const store = openToWrite(path, us);
    expect(ownerOf(path)?.author).toBe('Us');
    store.close();
    expect(ownerOf(path)).toBeNull();
  });

  it('is had once in one process too, and again after it is given back', () => {
    const path = madeRegister();
    const first = openToWrite(path, us);
    expect(() => openToWrite(path, us)).toThrow(/Us on/);
    first.close();
    openToWrite(path, us).close();
  });

  it('leaves nothing beside a file that is no register', () => {
    writeFileSync(at('text'), 'not a database at all');
    expect(() => openToWrite(at('text'), us)).toThrow(/not a Panelpaper register/);
    expect(() => openToWrite(at('none'), us)).toThrow(/There is no register/);
    expect(existsSync(at('text.lock'))).toBe(false);
    expect(existsSync(at('none.lock'))).toBe(false);
  });
});
