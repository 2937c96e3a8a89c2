import type { Lines, Wire } from './wire.ts';

/**
 * Where the register's utility process starts. better-sqlite3 needs Node-API 10; the runtime that tests use on machines
 * without Electron's own has an older one, so there, and never in a release, this process only relays to a Node that has.
 */
const NODE_API_NEEDED = 10;

type Port = Electron.MessagePortMain;

function wireOfPort(port: Port): Wire {
  port.start();
  return {
    post: (message) => port.postMessage(message),
    onMessage: (hear) => port.on('message', ({ data }) => hear(data)),
    onClose: (closed) => port.on('close', closed),
  };
}

const parent = process.parentPort;
const lines: Lines = {
  main: {
    post: (message) => parent.postMessage(message),
    onMessage: (hear) =>
      parent.on('message', ({ data, ports }) => {
        if (ports.length === 0) hear(data);
      }),
    onClose: (closed) => process.on('exit', closed),
  },
  onWindow: (enter) =>
    parent.on('message', ({ ports }) => {
      for (const port of ports) enter(wireOfPort(port));
    }),
};

if (Number(process.versions['napi'] ?? 0) >= NODE_API_NEEDED) {
  const { serve } = await import('./serve.ts');
  serve(lines, {
    paper: new URL('./paper-worker.js', import.meta.url),
    snapshot: new URL('./snapshot-worker.js', import.meta.url),
    incoming: new URL('./incoming-worker.js', import.meta.url),
    backup: new URL('./backup-worker.js', import.meta.url),
  });
} else {
  const { relay } = await import('./relay.ts');
  relay(lines, new URL('./node-entry.js', import.meta.url));
}
