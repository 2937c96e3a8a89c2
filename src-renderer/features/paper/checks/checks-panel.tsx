import { type RefObject, useEffect, useRef } from 'react';
import type { ReportModel } from '../../../../src-shared/report/model.ts';
import { usePaper } from '../paper-state.ts';
import { AcceptedList } from './accepted-list.tsx';
import { checksCount } from './check-words.ts';
import { FindingLine } from './finding-line.tsx';
import type { Findings } from './findings.ts';

interface ChecksPanelProps {
  readonly month: string;
  readonly edition: string | null;
  readonly model: ReportModel;
  readonly findings: Findings;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** What the checks find in a paper: what must stop it first, then down the paper; what was accepted, folded. */
export function ChecksPanel({ month, edition, model, findings, scroller }: ChecksPanelProps) {
  const { open, accepted, failure } = findings;
  const panel = usePaper((state) => state.panel);
  const heading = useRef<HTMLHeadingElement>(null);
  const { chosen, accepting } = panel.kind === 'checks' ? panel : { chosen: null, accepting: null };
  // Asked for, or come back to from one that was accepted: the keyboard comes along, and a screen reader says how many.
  const begun = chosen === null && accepting === null ? panel : null;
  useEffect(() => {
    if (begun !== null) heading.current?.focus();
  }, [begun]);
  const day = model.clocks.position;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {checksCount(open.length)}
      </h2>
      <p className="quiet">{failure === null ? saying(open.length, accepted.length) : FAILED}</p>
      {failure !== null && <p>{failure}</p>}
      <ul className="check-list">
        {open.map((finding) => (
          <FindingLine
            key={finding.key}
            {...{ month, edition, finding, day, scroller }}
            isChosen={chosen === finding.key}
            isAccepting={accepting === finding.key}
          />
        ))}
      </ul>
      {edition !== null && accepted.length > 0 && (
        <AcceptedList {...{ month, edition, accepted }} onAgain={() => heading.current?.focus()} />
      )}
    </>
  );
}

const FAILED =
  'The checks could not be made. The paper itself is as it was; a fault has happened, and it said:';

function saying(open: number, accepted: number): string {
  if (open > 0) return 'Worth a look before the paper leaves. Put right what is wrong, accept what is right.';
  if (accepted > 0) return 'Everything that was found in this paper has been accepted.';
  return 'Nothing was found. What a careful reader would ask about this paper stands here, as you work.';
}
