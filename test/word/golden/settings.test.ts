import { describe, expect, it } from 'vitest';
import type { Register } from '../../../src-shared/entities/register.ts';
import { SETTING_DEFAULTS, type SettingKey } from '../../../src-shared/entities/settings.ts';
import { buildSample } from '../../helpers/sample/build-sample.ts';
import { idFor } from '../../helpers/sample/ids.ts';
import { labelOf, modelLines } from './model-lines.ts';
import { modelOf, readBack } from './sample-paper.ts';

const sample = buildSample();
const before = modelLines(modelOf(sample)).map(({ label }) => label);
const linesOf = (register: Register) => modelLines(modelOf(register)).map(({ label }) => label);

function withSetting(key: string, value: string): Register {
  return { ...sample, setting: [{ id: idFor(`setting ${key}`), key, value, from: null }] };
}

/** Where the words of a setting stand: after these words, before those. */
const PLACES: Readonly<Partial<Record<SettingKey, readonly RegExp[]>>> = {
  'code.name': [/(properties \/ subject · paragraph: Smart Energy Code)/],
  'code.short-name': [
    /(modifications to the Smart Energy Code \(SEC\))/,
    /(Release \/ SEC)(?= Releases)/,
    /(heading: SEC)(?= Releases)/,
  ],
  'code.register-link': [/(Modification Register<[^>]*)(?=>\.)/],
  'report.title': [/(Change Status Report)(?= –|,)/],
  'register.title': [/(own page in the Modification Register)/],
  'data-company.short-name': [
    /(of the Data Communications Company \(DCC\))(?= on )/,
    /(\/ DCC)(?= Assessment timescales)/,
    /(heading: DCC)(?= Assessment timescales)/,
  ],
  'classification.policy': [/(under the Panel Information Policy)/],
  'classification.sentence.White': [/(subject to copyright\.)/],
};

/** The settings that no line of this paper is made with. */
const UNSEEN: Readonly<Partial<Record<SettingKey, string>>> = {
  'secretariat.name': 'It is told where a paper has no author.',
  'data-company.name': 'The glossary expands its short name.',
  'classification.sentence.Green': 'The paper is White.',
  'classification.sentence.Amber': 'The paper is White.',
  'classification.sentence.Red': 'The paper is White.',
  'target.PA': 'Every assessment has a target of its own.',
  'target.IA': 'Every assessment has a target of its own.',
  'consultation.length.refinement': 'It proposes a closing day; the paper prints the day recorded.',
  'consultation.length.modification-report': 'It proposes a closing day; the paper prints the day recorded.',
  'withdrawal.window': 'No withdrawal is requested.',
};

const CONVENTION = 'duration.convention';
const FIRST_MONTH = 'reporting-year.first-month';

describe('changing a setting', () => {
  it('has something said of every setting', () => {
    const said = [...Object.keys(PLACES), ...Object.keys(UNSEEN), CONVENTION, FIRST_MONTH];
    expect(said.sort()).toEqual(Object.keys(SETTING_DEFAULTS).sort());
  });

  it.each(Object.entries(PLACES))(
    'changes its words wherever they stand, and no others: %s',
    async (key, places) => {
      const more = key === 'code.register-link' ? 'anew/' : ' anew';
      const register = withSetting(key, `${SETTING_DEFAULTS[key as SettingKey]}${more}`);
      const wanted = before.map((label) =>
        places.reduce((text, place) => text.replace(new RegExp(place, 'g'), `$1${more}`), label),
      );
      expect(linesOf(register)).toEqual(wanted);
      expect(wanted).not.toEqual(before);
      expect((await readBack(modelOf(register))).map(labelOf)).toEqual(wanted);
    },
  );

  it.each(Object.keys(UNSEEN))('changes nothing here: %s', (key) => {
    const value = SETTING_DEFAULTS[key as SettingKey];
    expect(linesOf(withSetting(key, /^\d+$/.test(value) ? '7' : `${value} anew`))).toEqual(before);
  });

  it('changes every duration and the note on them by the convention, and nothing else', () => {
    const after = linesOf(withSetting(CONVENTION, 'working-days-both-ends'));
    expect(after).toHaveLength(before.length);
    const changed = before.flatMap((label, at) => (label === after[at] ? [] : [label]));
    expect(changed.filter((label) => !/ row: .* \d+ WD|paragraph: WD stands for/.test(label))).toEqual([]);
    // Rows without a bank holiday in their time keep their duration; the open assessments all had one at Christmas.
    const open = before.filter((label) =>
      /(Open Assessments|Open assessments) · row: (SECMP|MP)/i.test(label),
    );
    expect(changed).toEqual(expect.arrayContaining(open));
    expect(after).toContainEqual(expect.stringMatching(/MP092 \| PA \| 2 Dec 19 \| 15 WD \| 42 WD/));
  });

  it('changes what is completed and concluded by the first month of the reporting year', () => {
    const after = linesOf(withSetting(FIRST_MONTH, '1'));
    const [gone, come] = [
      before.filter((label) => !after.includes(label)),
      after.filter((label) => !before.includes(label)),
    ];
    for (const label of [...gone, ...come]) expect(label).toMatch(/(completed|concluded) during 20/i);
  });
});

describe('a bank holiday', () => {
  it('moves the day an agenda is settled, and nothing else', () => {
    const holiday = {
      id: idFor('holiday'),
      date: '2020-02-25',
      kind: 'holiday',
      name: 'A holiday',
      source: null,
    } as const;
    const wanted = before.map((label) =>
      label.replace('will be settled on 19 Feb', 'will be settled on 18 Feb'),
    );
    expect(linesOf({ ...sample, holiday: [holiday] })).toEqual(wanted);
    expect(wanted).not.toEqual(before);
  });
});
