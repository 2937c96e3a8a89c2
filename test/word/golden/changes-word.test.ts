import { beforeAll, describe, expect, it } from 'vitest';
import { writePaper } from '../../../src-main/word/write-paper.ts';
import { entityNames } from '../../../src-shared/entities/registry.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';
import { factsOf, withChanges } from './change.ts';
import { effectOf, factsByField } from './effects.ts';
import { FIXED } from './effects-kept.ts';
import { labelOf, modelLines } from './model-lines.ts';
import { readShapes } from './reader.ts';
import { modelOf, readBack } from './sample-paper.ts';
import { editionOf, firstSeen } from './trial.ts';

const sample = buildSample();
const facts = factsByField(sample);
const fields = [...facts.keys()].filter((name) => !(name in FIXED));
const kindOf = (name: string) => effectOf(name)?.kind;

// What a change does is judged by the model; here the Word files of one change of every field say what the model says.
describe('the Word files of a changed register, read back', () => {
  let before: readonly string[] = [];
  beforeAll(async () => {
    before = (await readBack(modelOf(sample))).map(labelOf);
  });

  it('say what the model says before any change', () => {
    expect(before).toEqual(modelLines(modelOf(sample)).map(({ label }) => label));
  });

  it.each(fields.filter((name) => kindOf(name) !== 'kept'))('differ as the model does: %s', async (name) => {
    const effect = effectOf(name);
    const seen = effect === undefined ? undefined : firstSeen(effect, facts.get(name) ?? []);
    if (seen === undefined) throw new Error(`No change of ${name} is seen.`);
    const model = modelOf(seen.after, editionOf(seen.change));
    const lines = (await readBack(model)).map(labelOf);
    expect(lines).toEqual(modelLines(model).map(({ label }) => label));
    expect(lines).not.toEqual(before);
  });

  it('are the same when everything that no paper prints is changed at once', async () => {
    const names = fields.filter((name) => kindOf(name) === 'kept');
    const after = names.reduce((register, name) => {
      const [entity, field = ''] = name.split('.');
      const effect = effectOf(name);
      const known = entityNames.find((one) => one === entity);
      if (effect === undefined || known === undefined) throw new Error(`Nothing is said of ${name}.`);
      const changed = factsOf(register, known, field).map((fact) => ({ ...fact, to: effect.to(fact) }));
      return withChanges(changed, effect.along);
    }, sample);
    expect((await readBack(modelOf(after))).map(labelOf)).toEqual(before);
  });

  it('draw in their shapes the counts that the model has', async () => {
    const [fact] = facts.get('stageEvent.kind') ?? [];
    const after = withChanges(fact === undefined ? [] : [{ ...fact, to: 'on-hold' }]);
    expect(readShapes(await writePaper(modelOf(after)))).toEqual([
      '16 Define',
      '27 Refine',
      '3 Opine',
      '5 Release',
    ]);
  });
});
