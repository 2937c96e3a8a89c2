import { Link } from '@fluentui/react-components';
import { useMemo } from 'react';
import { longDate } from '../../../../src-shared/calendar/print-date.ts';
import type { ReportModel } from '../../../../src-shared/report/model.ts';
import { show } from '../../../stores/interface-store.ts';
import { useRegister } from '../../../stores/register-store.ts';
import { WasAndIs } from '../changes/was-and-is.tsx';
import { select, usePaper } from '../paper-state.ts';
import { type Difference, differencesOf } from './differences.ts';
import type { Issue } from './reading.ts';
import { useChangesSince } from './use-changes-since.ts';

interface DifferencesPanelProps {
  readonly issue: Issue;
  readonly issued: ReportModel;
  readonly now: ReportModel;
  /** Brings a text of the paper into sight. */
  readonly onShow: (key: string) => void;
}

/** What is told otherwise than it was issued, in the order of the paper, each with the changes behind it. */
export function DifferencesPanel({ issue, issued, now, onShow }: DifferencesPanelProps) {
  const register = useRegister((state) => state.register);
  const since = useChangesSince(issue.id);
  const panel = usePaper((state) => state.panel);
  const selected = 'selection' in panel && panel.selection?.kind === 'text' ? panel.selection.key : null;
  const differences = useMemo(
    () => differencesOf(register, issued, now, since),
    [register, issued, now, since],
  );
  const isNone = differences.length === 0;
  const count = differences.length === 1 ? 'One place differs' : `${differences.length} places differ`;
  return (
    <section className="paper-panel" aria-label="Differences">
      <h2>Told otherwise now</h2>
      <p className="quiet">
        {isNone
          ? `With all that is known today, the paper would say what was issued on ${longDate(issue.issuedOn)}.`
          : `${count} from what was issued on ${longDate(issue.issuedOn)}, with all that is known today.`}
      </p>
      <ul className="issued-differences">
        {differences.map((difference) => (
          <li key={difference.key} aria-current={difference.key === selected ? 'true' : undefined}>
            <DifferenceView difference={difference} onShow={onShow} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const MOST_CAUSES = 5;

function DifferenceView({
  difference,
  onShow,
}: {
  readonly difference: Difference;
  readonly onShow: (key: string) => void;
}) {
  const { section, was, is, showAt, causes } = difference;
  return (
    <>
      {showAt === null ? (
        <p className="quiet">{section}</p>
      ) : (
        <Link
          as="button"
          aria-label={`Show in ${section}: ${is ?? was ?? ''}`}
          onClick={() => {
            select({ kind: 'text', key: showAt });
            onShow(showAt);
          }}
        >
          {section}
        </Link>
      )}
      <WasAndIs was={was} is={is} names={['Was', 'Is']} />
      {was === null && <p className="quiet">Was not told.</p>}
      {is === null && <p className="quiet">Is not told any more.</p>}
      {causes.length === 0 ? (
        <p className="quiet">
          Follows from other facts.{' '}
          <Link as="button" onClick={() => show('history')}>
            See the history
          </Link>
        </p>
      ) : (
        <ul className="issued-causes">
          {causes.slice(0, MOST_CAUSES).map(({ id, text, by }) => (
            <li key={id}>
              {text}{' '}
              {by !== null && (
                <span className="quiet">{`– ${by.author}, ${longDate(by.at.slice(0, 10))}`}</span>
              )}
            </li>
          ))}
          {causes.length > MOST_CAUSES && <li className="quiet">and {causes.length - MOST_CAUSES} more</li>}
        </ul>
      )}
    </>
  );
}
