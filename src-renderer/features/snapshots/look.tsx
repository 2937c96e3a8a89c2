import { useMemo } from 'react';
import type { IncomingAbout } from '../../../src-shared/api/incoming-api.ts';
import { longDate, longMonth } from '../../../src-shared/calendar/print-date.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { dayOfInstant } from '../../components/instant.ts';
import { stageCounts } from '../overview/stage-counts.ts';
import { Contents } from './contents.tsx';

interface LookProps {
  readonly about: IncomingAbout;
  readonly theirs: Register;
}

/** What a snapshot holds, to be looked at alone: nothing of it is brought in. */
export function Look({ about, theirs }: LookProps) {
  const day = dayOfInstant(about.madeAt);
  const counts = useMemo(() => stageCounts(theirs, day), [theirs, day]);
  const papers = theirs.paper.toSorted((a, b) => (a.month < b.month ? 1 : -1));
  const issued = new Set(
    theirs.issue.map(({ editionId }) => theirs.edition.find(({ id }) => id === editionId)?.paperId),
  );
  return (
    <div className="look">
      <p className="quiet">This is only looked at: nothing of it is in your register.</p>
      <section aria-labelledby="look-stages" className="incoming-section">
        <h3 id="look-stages">Proposals as at {longDate(day)}</h3>
        <ul className="look-stages">
          {counts.map(({ stage, name, count }) => (
            <li key={stage} data-stage={stage}>
              <strong className="figure">{count}</strong> {name}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="look-contents" className="incoming-section">
        <h3 id="look-contents">What it holds</h3>
        <Contents register={theirs} />
      </section>
      <section aria-labelledby="look-papers" className="incoming-section">
        <h3 id="look-papers">Papers</h3>
        {papers.length === 0 ? (
          <p className="quiet">None.</p>
        ) : (
          <ul className="look-papers">
            {papers.map(({ id, month }) => (
              <li key={id}>
                {longMonth(month)} <span className="quiet">{issued.has(id) ? 'issued' : 'not issued'}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
