import { createHash } from 'node:crypto';

/** A UUID of version 4's shape made from a name, so that the sample's file is the same every time it is written. */
export function idFor(name: string): string {
  const hex = createHash('sha256').update(`panelpaper sample: ${name}`).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
