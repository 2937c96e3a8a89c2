import { Checkbox, Link } from '@fluentui/react-components';
import { WasAndIs } from '../changes/was-and-is.tsx';
import { Check } from '../own/own-section.tsx';
import { go } from '../paper-state.ts';
import { FactLink } from '../selected/selected-panel.tsx';
import type { ReviewEntry } from './review-entries.ts';

interface TakenChangeProps {
  readonly entry: ReviewEntry;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly onShow: (key: string) => void;
}

const NAMES = ['Was', 'Now'] as const;

/** A sentence whose words can be taken, chosen or not. */
export function TakenChange({ entry, isChosen, onToggle, onShow }: TakenChangeProps) {
  const { change, warnings } = entry;
  return (
    <li>
      <div className="review-head">
        <Checkbox
          checked={isChosen}
          onChange={onToggle}
          aria-label={`Take “${change.now ?? ''}”`}
          label={entry.place}
        />
        <ShowLink entry={entry} onShow={onShow} />
      </div>
      <WasAndIs was={change.was} is={change.now} names={NAMES} />
      {warnings.map((warning) => (
        <Check key={warning}>{warning}</Check>
      ))}
    </li>
  );
}

const MOST_FACTS = 6;

/** A change that is made elsewhere: in a fact, on the cover, or nowhere. */
export function OtherChange({ entry, onShow }: Pick<TakenChangeProps, 'entry' | 'onShow'>) {
  const { change, reason, facts, isOfCover, place } = entry;
  return (
    <li>
      <div className="review-head">
        <span className="quiet">{place}</span>
        <ShowLink entry={entry} onShow={onShow} />
      </div>
      <WasAndIs was={change.was} is={change.kind === 'moved' ? null : change.now} names={NAMES} />
      <p className="quiet">{reason}</p>
      {(facts.length > 0 || isOfCover) && (
        <ul className="review-facts">
          {facts.slice(0, MOST_FACTS).map((line) => (
            <li key={line.id}>
              <FactLink line={line} />
            </li>
          ))}
          {facts.length > MOST_FACTS && <li className="quiet">and {facts.length - MOST_FACTS} more</li>}
          {isOfCover && (
            <li>
              <Link as="button" onClick={() => go({ panel: { kind: 'cover' } })}>
                Change the cover…
              </Link>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

function ShowLink({ entry, onShow }: Pick<TakenChangeProps, 'entry' | 'onShow'>) {
  const { key, was, now } = entry.change;
  if (key === null) return null;
  return (
    <Link as="button" aria-label={`Show “${now ?? was ?? ''}” in the paper`} onClick={() => onShow(key)}>
      Show
    </Link>
  );
}
