import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../helpers/print-paper-hash.ts', import.meta.url));

it('a paper has the same bytes in every time zone, and from process to process', () => {
  const zones = ['UTC', 'Europe/London', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu'];
  const hashes = zones.map((TZ) =>
    execFileSync(process.execPath, [script], { env: { ...process.env, TZ }, encoding: 'utf8' }),
  );
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}\n$/);
  expect(new Set(hashes).size).toBe(1);
});
