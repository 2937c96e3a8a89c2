import { createHash } from 'node:crypto';
import { writePaper } from '../../src-main/word/write-paper.ts';
import { deriveReport } from '../../src-shared/report/derive-report.ts';
import { buildSample } from './sample/build-sample.ts';

const model = deriveReport(buildSample(), { month: '2020-01', edition: null });
process.stdout.write(
  `${createHash('sha256')
    .update(await writePaper(model))
    .digest('hex')}\n`,
);
