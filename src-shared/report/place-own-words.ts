import type { RecordOf } from '../entities/registry.ts';
import type { Traced } from './model.ts';

type Row = RecordOf<'paperText'>;
type Placed = Pick<Traced, 'key' | 'facts'>;

/**
 * The own words of each sentence, by the sentence's key. Words stand with the sentence of the very key they were written
 * for. A key names the first records of its sentence, so a correction or one record more gives the sentence another:
 * then the words go to the one sentence of their kind that shares a record with the key, or to the only one of its kind.
 * Where two sentences or two texts could be meant, none is taken: words about one proposal must not be said of another.
 */
export function placeOwnWords(sentences: readonly Placed[], rows: readonly Row[]): ReadonlyMap<string, Row> {
  const placed = new Map(rows.map((row) => [row.key, row]));
  const keys = new Set(sentences.map(({ key }) => key));
  const lost = rows.filter(({ key }) => !keys.has(key));
  if (lost.length === 0) return placed;
  const wanted = Map.groupBy(
    lost.flatMap((row) => {
      const sentence = sentenceFor(row.key, sentences);
      return sentence === null || placed.has(sentence.key) ? [] : [{ row, key: sentence.key }];
    }),
    ({ key }) => key,
  );
  for (const [key, [first, second]] of wanted) {
    if (first !== undefined && second === undefined) placed.set(key, first.row);
  }
  return placed;
}

function sentenceFor(key: string, sentences: readonly Placed[]): Placed | null {
  // A cover is an edition's own: its words are not lost while the cover of another edition is looked at.
  if (key.startsWith('cover/')) return null;
  const ofKind = sentences.filter((sentence) => kindOf(sentence.key) === kindOf(key));
  const ids = new Set(key.match(UUID));
  const sharing = ofKind.filter(({ facts }) => facts.some(({ id }) => ids.has(id)));
  if (sharing.length > 0) return sharing.length === 1 ? (sharing[0] ?? null) : null;
  return ofKind.length === 1 ? (ofKind[0] ?? null) : null;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

// A meeting that moves takes its day along, and the day is part of what its sentences are called by.
function kindOf(key: string): string {
  return key
    .replace(UUID, '')
    .replace(/\/+$/, '')
    .replace(/\d{4}-\d{2}(?:-\d{2})?/g, 'day');
}
