import { longMonth } from '../calendar/print-date.ts';
import { about, type Check, type CheckContext, type Found } from './support/check.ts';
import { isMonth, monthsIn } from './support/mentions.ts';
import { quoted } from './support/own-texts.ts';

/** A month other than the paper's in its title or footer, in its own words, or in the register's own wording. */
export const otherMonth: Check = {
  name: 'other-month',
  find: (context) => [...titles(context), ...ownWords(context), ...wording(context)],
};

function titles({ model, clocks, register }: CheckContext): readonly Found[] {
  const printed = [
    model.cover.title,
    model.footer.title,
    model.properties.title,
    model.appendix?.title ?? '',
  ];
  const wrong = printed.filter((title) => monthsIn(title).some((one) => !isMonth(one, clocks.month)));
  const [title] = wrong;
  if (title === undefined) return [];
  const settings = register.setting.filter(({ key }) => key === 'report.title').map(({ id }) => id);
  return [
    {
      aspect: 'title',
      weight: 'stop',
      sentence: `A title of the paper for ${longMonth(clocks.month)} names another month: ${quoted(title)}.`,
      next: 'Take the month out of the title in the settings; the paper adds its own.',
      facts: about('setting', ...settings),
      place: null,
    },
  ];
}

// A month that the derived sentence names too is one of the facts.
function ownWords({ own, clocks }: CheckContext): readonly Found[] {
  return own.flatMap(({ isUsed, typed, derived, row, text, mark }): readonly Found[] => {
    const known = monthsIn(derived);
    const other = monthsIn(typed).find(
      (one) =>
        !isMonth(one, clocks.month) &&
        !known.some(({ plan, words }) => plan === one.plan || words.startsWith(`${one.words} `)),
    );
    if (!isUsed || other === undefined) return [];
    return [
      {
        aspect: mark,
        weight: 'stop',
        sentence: `Own words in ${text.section} of the paper for ${longMonth(clocks.month)} name ${other.words}: ${quoted(text.text)}.`,
        next: 'Write the month in braces, as the derived sentence has it, or say why another is meant.',
        facts: about('paperText', row.id),
        place: text.key,
      },
    ];
  });
}

function wording({ register, texts, clocks }: CheckContext): readonly Found[] {
  const settings = register.setting.filter(
    ({ key, value }) =>
      key.startsWith('wording.') && monthsIn(value).some((one) => !isMonth(one, clocks.month)),
  );
  return settings.flatMap(({ id, value }): readonly Found[] => {
    const text = texts.find(({ template }) => template?.includes(value));
    if (text === undefined) return [];
    return [
      {
        aspect: 'wording',
        weight: 'stop',
        sentence: `The register’s own wording in ${text.section} names a month other than ${longMonth(clocks.month)}: ${quoted(text.text)}.`,
        next: 'Take the month out of the wording in the settings, or write it in braces.',
        facts: about('setting', id),
        place: text.key,
      },
    ];
  });
}
