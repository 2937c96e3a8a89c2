import { Button, Link } from '@fluentui/react-components';
import { select } from '../paper-state.ts';
import { removeWords } from './own-actions.ts';
import type { OwnEntry, OwnState } from './own-list.ts';
import { Check } from './own-section.tsx';
import { LABELS, typedWarning } from './own-words.ts';

interface OwnListProps {
  readonly month: string;
  readonly entries: readonly OwnEntry[];
  /** Brings a sentence into sight. */
  readonly onShow: (key: string) => void;
}

/** All words of a month's own, what is to be looked at first. */
export function OwnList({ month, entries, onShow }: OwnListProps) {
  return (
    <>
      <h2>Own words</h2>
      <p className="quiet">
        {entries.length === 0
          ? 'Every sentence of this paper is derived. To say one in other words, choose it and then “Edit this text”.'
          : 'They hold for this month alone; the next begins without them.'}
      </p>
      <ul className="own-list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p className="quiet">{placeWords(entry)}</p>
            <EntryText entry={entry} onShow={onShow} />
            <EntryChecks entry={entry} />
            {entry.state === 'unplaced' && (
              <Button
                size="small"
                aria-label={`Remove “${entry.words}”`}
                onClick={() => void removeWords(LABELS.remove(month), entry.id)}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function EntryText({ entry, onShow }: { readonly entry: OwnEntry } & Pick<OwnListProps, 'onShow'>) {
  const { state, key, text } = entry;
  if (state === 'elsewhere' || state === 'unplaced') return <p>{text}</p>;
  return (
    <Link
      as="button"
      onClick={() => {
        onShow(key);
        select({ kind: 'text', key });
      }}
    >
      {text}
    </Link>
  );
}

function EntryChecks({ entry }: { readonly entry: OwnEntry }) {
  const { state, unknown, words } = entry;
  const warning = typedWarning(words);
  const told = CHECKS[state]?.(unknown) ?? null;
  return (
    <>
      {told !== null && <Check>{told}</Check>}
      {warning !== null && state !== 'unplaced' && <Check>{warning}</Check>}
    </>
  );
}

const CHECKS: Readonly<Partial<Record<OwnState, (unknown: readonly string[]) => string>>> = {
  changed: () => 'Facts changed since',
  unused: (unknown) => `Cannot be used: asks for ${unknown.join(', ')}`,
  unplaced: () => 'Its sentence no longer stands in the paper',
};

function placeWords({ state, place }: OwnEntry): string {
  if (state === 'elsewhere') return `In the ${place} edition`;
  return state === 'unplaced' ? 'Not in this paper' : place;
}
