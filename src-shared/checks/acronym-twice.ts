import { about, type Check, listed } from './support/check.ts';
import type { PaperText } from './support/paper-texts.ts';

/** An acronym of the glossary that one document expands more than once. */
export const acronymTwice: Check = {
  name: 'acronym-twice',
  find: ({ register, texts }) => {
    const twice = register.glossaryTerm
      .flatMap(({ id, short }) => {
        const [, second] = [...expansions(texts, short, 'paper')];
        const [, again] = [...expansions(texts, short, 'appendix')];
        const text = second ?? again;
        return text === undefined ? [] : [{ id, short, text }];
      })
      .toSorted((a, b) => (a.short < b.short ? -1 : 1));
    const [first] = twice;
    if (first === undefined) return [];
    const names = listed(twice.map(({ short }) => short));
    return [
      {
        weight: 'look',
        sentence: `${names} ${twice.length === 1 ? 'is' : 'are'} expanded more than once, the second time in ${listed([...new Set(twice.map(({ text }) => text.section))])}.`,
        next: 'Write the acronym alone; the paper expands it where it is first used.',
        facts: about('glossaryTerm', ...twice.map(({ id }) => id)),
        place: first.text.key,
      },
    ];
  },
};

function* expansions(texts: readonly PaperText[], short: string, document: PaperText['document']) {
  for (const text of texts) {
    if (
      text.document !== document ||
      !(text.text.includes(`(${short})`) || text.text.includes(`(${short}s)`))
    )
      continue;
    // What a link says is the title of something.
    const said = text.runs.map((run) => (run.kind === 'link' ? '' : run.text)).join('');
    const count = said.split(`(${short})`).length + said.split(`(${short}s)`).length - 2;
    for (let at = 0; at < count; at += 1) yield text;
  }
}
