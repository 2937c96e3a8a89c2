import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const sources = ['src-shared', 'src-main'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

/** What each file imports: paths from the root for our own files, names for packages. */
const imports = new Map(
  sources.map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const named = [...text.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gm)].map(
      (match) => match[1] ?? '',
    );
    const found = named.map((name) =>
      name.startsWith('.') ? relative(root, join(root, dirname(file), name)) : name,
    );
    return [file, found] as const;
  }),
);

function cycleFrom(file: string, path: readonly string[]): readonly string[] | null {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
  if (whole.has(file)) return null;
  for (const next of imports.get(file) ?? []) {
    const cycle = imports.has(next) ? cycleFrom(next, [...path, file]) : null;
    if (cycle !== null) return cycle;
  }
  whole.add(file);
  return null;
}
const whole = new Set<string>();

describe('the architecture', () => {
  it('is read from real files', () => {
    expect(imports.get('src-shared/report/derive-report.ts')).toContain('src-shared/report/context.ts');
  });

  it('keeps src-shared to itself and zod', () => {
    const others = sources
      .filter((file) => file.startsWith('src-shared'))
      .flatMap((file) =>
        (imports.get(file) ?? []).filter((name) => name !== 'zod' && !name.startsWith('src-shared/')),
      );
    expect(others).toEqual([]);
  });

  it('keeps clocks and chance out of src-shared', () => {
    const used = sources
      .filter((file) => file.startsWith('src-shared'))
      .filter((file) =>
        /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bcrypto\b|\bIntl\b/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
      );
    expect(used).toEqual([]);
  });

  it('has no import cycles', () => {
    for (const file of sources) expect(cycleFrom(file, [])).toBeNull();
  });

  it('keeps electron out of the register and the Word writer', () => {
    for (const file of sources.filter((one) => /^src-main\/(?:register|word)\//.test(one))) {
      expect(imports.get(file), file).not.toContain('electron');
    }
  });

  it('keeps files under 400 lines', () => {
    for (const file of sources) {
      expect(readFileSync(join(root, file), 'utf8').split('\n').length, file).toBeLessThan(400);
    }
  });
});
