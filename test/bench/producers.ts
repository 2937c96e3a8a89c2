import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { writePaper } from '../../src-main/word/write-paper.ts';
import type { ReportModel } from '../../src-shared/report/model.ts';
import { bareDocument } from './bare-document.ts';

export const PRODUCERS = ['ours', 'bare', 'floor'] as const;
export type Producer = (typeof PRODUCERS)[number];

/** Makes one document, or of one the compressed parts, as often as it is called. */
export type Produce = () => unknown;

/**
 * What each producer does with a model: our paper; the bare document; and the floor, which compresses the parts of our
 * paper again and does nothing else. Nothing that makes a Word file can take less.
 */
export function producersOf(model: ReportModel, paper: Uint8Array): Readonly<Record<Producer, Produce>> {
  const parts = Object.values(unzipSync(paper));
  return {
    ours: () => writePaper(model),
    bare: () => bareDocument(model),
    floor: () => parts.map((part) => deflateRawSync(part)),
  };
}
