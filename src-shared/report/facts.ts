import type { AnyRecord, EntityName, RecordOf } from '../entities/registry.ts';
import type { FactReference, Traced } from './model.ts';

/** A record with the name of its entity: what a sentence or row was made from. */
export interface Fact {
  readonly entity: EntityName;
  readonly record: AnyRecord;
}

export function fact<Name extends EntityName>(entity: Name, record: RecordOf<Name>): Fact {
  return { entity, record: record as AnyRecord };
}

/** The key, facts and hash that every block, item and row carries. */
export function traced(section: string, kind: string, facts: readonly Fact[]): Traced {
  const references: FactReference[] = facts.map(({ entity, record }) => ({ entity, id: record.id }));
  const key = [section, kind, ...references.slice(0, 3).map((reference) => reference.id)].join('/');
  return { key, facts: references, factsHash: hashOf(facts) };
}

function hashOf(facts: readonly Fact[]): string {
  const contents = facts.map(({ entity, record }) => `${entity} ${JSON.stringify(record)}`).sort();
  return shortHash(contents.join('\n'));
}

/**
 * A 53-bit hash of a text in hexadecimal. It only tells whether facts changed since a text was written over them, so
 * it need not withstand an attacker, and it must run wherever this code runs. The mixing is cyrb53 (bryc, public domain).
 */
export function shortHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
