import { describe, expect, it } from 'vitest';
import type { Register } from '../../../src-shared/entities/register.ts';
import type { AnyRecord, EntityName } from '../../../src-shared/entities/registry.ts';
import { deriveReport } from '../../../src-shared/report/derive-report.ts';
import { modelTexts } from '../../../src-shared/report/model-texts.ts';
import { plainText } from '../../../src-shared/report/say.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';

const sample = buildSample();

function texts(register: Register): string {
  return modelTexts(deriveReport(register, { month: '2020-01', edition: null }))
    .map(({ text }) => text)
    .join('\n');
}

/** The sample with every dated fact of an entity and kind known by its month alone. */
function byMonth(entity: EntityName, kind?: string): Register {
  const records = (sample[entity] as unknown as readonly (AnyRecord & Record<string, unknown>)[]).map(
    (record) =>
      typeof record['on'] === 'string' && (kind === undefined || record['kind'] === kind)
        ? { ...record, on: record['on'].slice(0, 7) }
        : record,
  );
  return { ...sample, [entity]: records };
}

describe('a fact dated by its month alone', () => {
  it.each([
    ['stageEvent', 'raised', /was raised by [^\n]* in January 2020\./],
    ['proposalClassification', undefined, /was classified as [\w-]+ in January 2020\./],
    ['outcome', undefined, /met in January 2020 and came to these decisions/],
    ['outcome', undefined, /voted on three modifications in January 2020:/],
  ] as const)('is told by its month in a sentence: %s %s', (entity, kind, sentence) => {
    const alone = (record: RecordWithItem) => ({ ...record, agendaItemId: null, followingId: null });
    const register = byMonth(entity, kind);
    const loose =
      entity === 'proposalClassification' ? { ...register, [entity]: register[entity].map(alone) } : register;
    const said = texts(loose);
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/\bon January 2020/);
  });

  it.each([
    ['accepted', 'refine/open-table'],
    ['returned', 'refine/completed-table'],
  ] as const)('is told by its month in the table of assessments: %s', (kind, key) => {
    const { sections } = deriveReport(byMonth('assessmentEvent', kind), { month: '2020-01', edition: null });
    const table = sections.flatMap(({ blocks }) => blocks).find((block) => block.key === key);
    if (table?.kind !== 'table') throw new Error('The paper has that table.');
    for (const { cells } of table.rows) {
      expect(plainText(cells[2] ?? [])).toMatch(/^[A-Z][a-z]+ \d{4}$/);
      expect(plainText(cells[4] ?? [])).toMatch(/^\d+ WD$/);
    }
  });
});

type RecordWithItem = (typeof sample.proposalClassification)[number];
