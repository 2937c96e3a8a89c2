import { Button, Link } from '@fluentui/react-components';
import { type RefObject, useEffect, useRef } from 'react';
import { useRegister } from '../../../stores/register-store.ts';
import { factLine } from '../fact-words.ts';
import { go } from '../paper-state.ts';
import { FactLink } from '../selected/selected-panel.tsx';
import { AcceptForm } from './accept-form.tsx';
import type { PlacedFinding } from './findings.ts';
import { bringIntoView } from './in-view.ts';
import { StopMark } from './stop-mark.tsx';

interface FindingLineProps {
  readonly month: string;
  readonly edition: string | null;
  readonly finding: PlacedFinding;
  /** The day that references and titles are read for. */
  readonly day: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Whether it is the one that the sheet shows. */
  readonly isChosen: boolean;
  readonly isAccepting: boolean;
}

/** One finding: where, what, what to do next, the way to its record, and to accepting it. */
export function FindingLine(props: FindingLineProps) {
  const { month, edition, finding, day, scroller, isChosen, isAccepting } = props;
  const { key, weight, sentence, next, place, stands } = finding;
  const line = useFocusBack(isAccepting);
  const accept = (accepting: string | null) => go({ panel: { kind: 'checks', chosen: key, accepting } });
  return (
    <li ref={line} data-finding={key} data-weight={weight} aria-current={isChosen ? 'true' : undefined}>
      <p className="check-where">{stands?.name ?? 'In the register'}</p>
      {weight === 'stop' && (
        <p className="check-stop">
          <StopMark />
          <span>To be put right before the paper leaves</span>
        </p>
      )}
      {place === null ? (
        <p>{sentence}</p>
      ) : (
        <Link
          as="button"
          className="check-sentence"
          onClick={() => {
            bringIntoView(scroller.current, place);
            go({ panel: { kind: 'checks', chosen: key, accepting: null } });
          }}
        >
          {sentence}
        </Link>
      )}
      <p className="quiet">{next}</p>
      <RecordLink finding={finding} day={day} />
      <Button
        size="small"
        className={ACCEPT}
        aria-expanded={isAccepting}
        onClick={() => accept(isAccepting ? null : key)}
      >
        Right as it is…
      </Button>
      {isAccepting && <AcceptForm {...{ month, edition, finding }} onCancel={() => accept(null)} />}
    </li>
  );
}

const ACCEPT = 'check-accept-button';

// From a form that has gone, the keyboard comes back to what opened it.
function useFocusBack(isAccepting: boolean): RefObject<HTMLLIElement | null> {
  const line = useRef<HTMLLIElement>(null);
  const was = useRef(isAccepting);
  useEffect(() => {
    if (was.current && !isAccepting && document.activeElement === document.body)
      line.current?.querySelector<HTMLElement>(`.${ACCEPT}`)?.focus();
    was.current = isAccepting;
  }, [isAccepting]);
  return line;
}

function RecordLink({ finding, day }: Pick<FindingLineProps, 'finding' | 'day'>) {
  const register = useRegister((state) => state.register);
  const [first] = finding.facts;
  const line = first === undefined ? null : factLine(register, first, day);
  if (line === null) return null;
  return (
    <p>
      <FactLink line={line} />
    </p>
  );
}
