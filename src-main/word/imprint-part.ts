import { z } from 'zod';
import type { Imprint } from '../../src-shared/reviewed/imprint.ts';
import { scanXml } from './scan-xml.ts';

/**
 * A Word file carries its imprint in document variables, which Word keeps when it saves a file again and never prints.
 * They stand in the settings' part. `digest` is that of all other parts, so that a file which no program has saved again
 * is known without a look into it.
 */
export const SETTINGS_PART = 'word/settings.xml';
const NAME = 'Panelpaper imprint';
// Word takes 65,280 characters in a variable.
const LONGEST = 60_000;

const stored = z.strictObject({
  format: z.literal(1),
  document: z.enum(['paper', 'appendix']),
  month: z.string().max(20),
  reference: z.string().max(1000),
  digest: z.string().max(100),
  texts: z.array(z.tuple([z.string().max(2000), z.string().max(20), z.boolean()])),
});

export interface StoredImprint {
  readonly imprint: Imprint;
  readonly digest: string;
}

/** The settings' part with an imprint in it. */
export function withImprint(settings: string, { imprint, digest }: StoredImprint): string {
  const { document, month, reference, texts } = imprint;
  const text = JSON.stringify({
    format: 1,
    document,
    month,
    reference,
    digest,
    texts: texts.map(({ place, hash, isRow }) => [place, hash, isRow]),
  } satisfies z.infer<typeof stored>);
  const variables = Array.from({ length: Math.ceil(text.length / LONGEST) }, (_, at) => {
    const piece = escaped(text.slice(at * LONGEST, (at + 1) * LONGEST));
    return `<w:docVar w:name="${NAME} ${at + 1}" w:val="${piece}"/>`;
  });
  return settings.replace('</w:settings>', () => `<w:docVars>${variables.join('')}</w:docVars></w:settings>`);
}

function escaped(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The imprint in a settings' part; null where there is none. Throws where it is not whole. */
export function imprintIn(settings: string): StoredImprint | null {
  const pieces: string[] = [];
  scanXml(settings, {
    open: (name, read) => {
      if (!name.endsWith('docVar')) return;
      const held = new Map(Object.entries(read()).map(([key, value]) => [key.replace(/^.*:/, ''), value]));
      const [, number] = new RegExp(`^${NAME} (\\d{1,4})$`).exec(held.get('name') ?? '') ?? [];
      if (number !== undefined) pieces[Number(number) - 1] = held.get('val') ?? '';
    },
  });
  if (pieces.length === 0) return null;
  const { document, month, reference, digest, texts } = stored.parse(JSON.parse(pieces.join('')));
  const printed = texts.map(([place, hash, isRow]) => ({ place, hash, isRow }));
  return { imprint: { document, month, reference, texts: printed }, digest };
}
