import type { Register } from '../../entities/register.ts';
import type { RecordOf } from '../../entities/registry.ts';
import { capitalised } from '../numbers.ts';

/** What a body with a part in the process is called. */
export interface BodyName {
  /** With its article: "the Change Board". */
  readonly inSentence: string;
  /** Without it, before another word: "Change Board" of "Change Board votes". */
  readonly bare: string;
}

type Part = 'panel' | 'change-board' | 'working-group';

/** What they are called where a register has none. */
const USUAL: Readonly<Record<Part, string>> = {
  panel: 'the Panel',
  'change-board': 'the Change Board',
  'working-group': 'the Working Group',
};

/** The body of a code that has a part in the process; of several the first by name. */
export function bodyName({ committee }: Register, part: Part): BodyName {
  const [first] = committee
    .filter(({ kind }) => kind === part)
    .toSorted((a: RecordOf<'committee'>, b) => (a.name < b.name ? -1 : 1));
  return nameOf(first?.inSentence ?? USUAL[part]);
}

/** The same of a committee by its form in a sentence. */
export function nameOf(inSentence: string): BodyName {
  return { inSentence, bare: capitalised(inSentence.replace(/^the /i, '')) };
}
