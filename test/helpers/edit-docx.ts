import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const DOCUMENT = 'word/document.xml';

/** A Word file with its document part changed, packed again as a program that saved it would. */
export function editDocx(file: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  const xml = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  const changed = change(xml);
  if (changed === xml) throw new Error('The edit changed nothing.');
  return zipSync({ ...parts, [DOCUMENT]: strToU8(changed) });
}

/** A Word file with one text of a run replaced by another. Throws where no run has it, or more than one. */
export function retype(file: Uint8Array, from: string, to: string): Uint8Array {
  return editDocx(file, (xml) => {
    const runs = xml.split(/(<w:t(?: [^>]*)?>[^<]*<\/w:t>)/);
    const hits = runs.filter((run) => run.startsWith('<w:t') && run.replaceAll('\u00a0', ' ').includes(from));
    if (hits.length !== 1) throw new Error(`${hits.length} runs say “${from}”.`);
    return runs
      .map((run) => (run === hits[0] ? run.replaceAll('\u00a0', ' ').replace(from, to) : run))
      .join('');
  });
}
