import { sha256 } from '../register/hash.ts';

/** One hash over parts of a package, whatever their order. */
export function digestOf(parts: readonly (readonly [string, Uint8Array])[]): string {
  const lines = parts.map(([name, bytes]) => `${name} ${sha256(bytes)}`).sort();
  return sha256(lines.join('\n'));
}
