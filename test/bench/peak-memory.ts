import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReportModel } from '../../src-shared/report/model.ts';
import { PRODUCERS, type Producer, producersOf } from './producers.ts';

const self = fileURLToPath(import.meta.url);

/** The most memory, in megabytes, that a process of its own held while one producer made one document; or nothing at all. */
export function peakMemory(producer: Producer | 'nothing', model: string, paper: string): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, [self, producer, model, paper], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout) / 1024;
}

// The process of its own. It reads what it needs from files, so that deriving the paper is no part of its peak.
if (process.argv[1] === self) {
  const [, , name, model = '', paper = ''] = process.argv;
  const producers = producersOf(JSON.parse(readFileSync(model, 'utf8')) as ReportModel, readFileSync(paper));
  const producer = PRODUCERS.find((one) => one === name);
  if (producer !== undefined) await producers[producer]();
  process.stdout.write(String(process.resourceUsage().maxRSS));
}
