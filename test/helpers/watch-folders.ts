import { Worker } from 'node:worker_threads';

// Reads every file of the folders over and over, so that whatever stands in one for a moment is seen.
const WATCHING = `
const { parentPort, workerData } = require('node:worker_threads');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const stop = new Int32Array(workerData.stop);
const told = new Set();
let rounds = 0;
while (Atomics.load(stop, 0) === 0) {
  for (const folder of workerData.folders) {
    for (const name of readdirSync(folder, { recursive: true })) {
      try {
        if (readFileSync(join(folder, name)).includes(workerData.text)) told.add(name);
      } catch {}
    }
  }
  rounds += 1;
  if (rounds === 1) parentPort.postMessage('watching');
}
parentPort.postMessage({ told: [...told], rounds });
`;

interface Seen {
  /** The files that held the text at any moment. */
  readonly told: readonly string[];
  readonly rounds: number;
}

/** Watches folders for a text while something is done, from a thread of its own, since that may keep this one busy. */
export async function watchFolders(
  folders: readonly string[],
  text: string,
  act: () => Promise<unknown>,
): Promise<Seen> {
  const stop = new SharedArrayBuffer(4);
  const worker = new Worker(WATCHING, { eval: true, workerData: { folders, text, stop } });
  const next = <Message>() => new Promise<Message>((resolve) => worker.once('message', resolve));
  await next();
  try {
    await act();
  } finally {
    Atomics.store(new Int32Array(stop), 0, 1);
  }
  const seen = await next<Seen>();
  await worker.terminate();
  return seen;
}
