import type { Relayed } from './relay.ts';
import { serve } from './serve.ts';
import type { Wire } from './wire.ts';

/** The register process in a Node of its own, behind a relay. Each line is told apart by its number. */
const hearers = new Map<number, Set<(message: unknown) => void>>();
const closers = new Map<number, Set<() => void>>();
const entered = new Set<(window: Wire) => void>();

function lineOf(line: number): Wire {
  return {
    post: (message) => process.send?.({ line, message }),
    onMessage: (hear) => setOf(hearers, line).add(hear),
    onClose: (closed) => setOf(closers, line).add(closed),
  };
}

function setOf<Item>(map: Map<number, Set<Item>>, line: number): Set<Item> {
  const set = map.get(line) ?? new Set<Item>();
  map.set(line, set);
  return set;
}

process.on('message', (relayed: Relayed) => {
  const { line } = relayed;
  if ('opened' in relayed) for (const enter of entered) enter(lineOf(line));
  else if ('closed' in relayed) {
    for (const closed of setOf(closers, line)) closed();
    hearers.delete(line);
    closers.delete(line);
  } else for (const hear of setOf(hearers, line)) hear(relayed.message);
});
process.on('disconnect', () => {
  for (const closed of setOf(closers, 0)) closed();
  process.exit(0);
});

// Beside this file, built as it is: tests run it as it was written.
const here = import.meta.url;
const beside = (name: string) => new URL(`./${name}${here.slice(here.lastIndexOf('.'))}`, here);

serve(
  { main: lineOf(0), onWindow: (enter) => entered.add(enter) },
  {
    paper: beside('paper-worker'),
    snapshot: beside('snapshot-worker'),
    incoming: beside('incoming-worker'),
    backup: beside('backup-worker'),
  },
);
