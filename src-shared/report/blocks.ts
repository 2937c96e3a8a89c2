import { type Fact, traced } from './facts.ts';
import type { Heading, List, ListItem, Paragraph, Row, Run, Worded } from './model.ts';
import { wordingOf } from './say.ts';

/** Makes the blocks of one section, with keys that begin with the section's. */
export interface BlockMaker {
  readonly heading: (level: 2 | 3, key: string, text: string) => Heading;
  readonly paragraph: (kind: string, runs: readonly Run[], facts?: readonly Fact[]) => Paragraph;
  /** A paragraph that stays with the list or table after it. */
  readonly lead: (kind: string, runs: readonly Run[], facts?: readonly Fact[]) => Paragraph;
  readonly note: (kind: string, runs: readonly Run[], facts?: readonly Fact[]) => Paragraph;
  readonly item: (kind: string, runs: readonly Run[], facts: readonly Fact[]) => ListItem;
  readonly list: (kind: string, items: readonly ListItem[]) => List;
  readonly row: (kind: string, cells: readonly (readonly Run[])[], facts: readonly Fact[]) => Row;
}

export function blockMaker(section: string): BlockMaker {
  const paragraph = (
    kind: string,
    runs: readonly Run[],
    facts: readonly Fact[],
    style: 'body' | 'note',
    leads: boolean,
  ) => ({ kind: 'paragraph', style, leads, runs, ...worded(runs), ...traced(section, kind, facts) }) as const;
  return {
    heading: (level, key, text) => ({ kind: 'heading', key: `${section}/${key}`, level, text }),
    paragraph: (kind, runs, facts = []) => paragraph(kind, runs, facts, 'body', false),
    lead: (kind, runs, facts = []) => paragraph(kind, runs, facts, 'body', true),
    note: (kind, runs, facts = []) => paragraph(kind, runs, facts, 'note', true),
    item: (kind, runs, facts) => ({ runs, ...worded(runs), ...traced(section, kind, facts) }),
    list: (kind, items) => ({ kind: 'list', key: `${section}/${kind}`, items }),
    row: (kind, cells, facts) => ({ cells, ...traced(section, kind, facts) }),
  };
}

function worded(runs: readonly Run[]): Worded {
  const wording = wordingOf(runs);
  return wording === null ? {} : { wording };
}
