import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { IncomingAbout, IncomingPlan } from '../../../src-shared/api/incoming-api.ts';
import { decide, useIncoming } from '../../stores/incoming-store.ts';
import { ChangeGroups } from './change-groups.tsx';
import { ConflictCard } from './conflict-card.tsx';
import { chooseAll, leaveNothingOut, leaveOut } from './decisions.ts';
import { bringsNothing } from './merge-words.ts';
import { TwinsCard } from './twins-card.tsx';

interface MergeViewProps {
  readonly plan: IncomingPlan;
  readonly relation: IncomingAbout['relation'];
}

/** A merge before it is made: what is to be decided first, then everything it would bring in. */
export function MergeView({ plan, relation }: MergeViewProps) {
  if (bringsNothing(plan)) {
    return (
      <>
        <LeftOut />
        <p>There is nothing to bring in: what it says is what this register says.</p>
        {relation !== 'known' && (
          <p className="quiet">
            Noted as brought in, it counts as seen: what is changed here afterwards is then newer than what it
            holds, and nothing of it is asked when the next snapshot comes.
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <Conflicts plan={plan} />
      <EnteredTwice plan={plan} />
      <Problems plan={plan} />
      <LeftOut />
      <ChangeGroups plan={plan} title="What would be brought in" />
    </>
  );
}

const SHOWN = 40;

function Conflicts({ plan: { conflicts } }: { readonly plan: IncomingPlan }) {
  const [shown, setShown] = useState(SHOWN);
  if (conflicts.length === 0) return null;
  const open = conflicts.filter(({ isOpen }) => isOpen).length;
  return (
    <section aria-labelledby="conflicts-head" className="incoming-section">
      <div className="incoming-section-head">
        <h3 id="conflicts-head">
          Changed on both sides <span className="quiet">{leftToDecide(conflicts.length, open)}</span>
        </h3>
        {conflicts.length > 1 && (
          <>
            <Button size="small" onClick={() => decide(chooseAll(conflicts, 'mine'))}>
              Mine for all
            </Button>
            <Button size="small" onClick={() => decide(chooseAll(conflicts, 'theirs'))}>
              Theirs for all
            </Button>
          </>
        )}
      </div>
      {conflicts.slice(0, shown).map((conflict) => (
        <ConflictCard key={conflict.key} conflict={conflict} />
      ))}
      {conflicts.length > shown && (
        <Button size="small" onClick={() => setShown(shown + SHOWN)}>
          Show {Math.min(SHOWN, conflicts.length - shown)} more
        </Button>
      )}
    </section>
  );
}

function leftToDecide(all: number, open: number): string {
  if (open === 0) return all === 1 ? 'decided' : 'all decided';
  return open === all ? `${all} to decide` : `${open} of ${all} to decide`;
}

function EnteredTwice({ plan: { twins } }: { readonly plan: IncomingPlan }) {
  if (twins.length === 0) return null;
  const open = twins.filter(({ isOpen }) => isOpen).length;
  return (
    <section aria-labelledby="twins-head" className="incoming-section">
      <div className="incoming-section-head">
        <h3 id="twins-head">
          The same thing entered twice <span className="quiet">{leftToDecide(twins.length, open)}</span>
        </h3>
      </div>
      {twins.slice(0, SHOWN).map((one) => (
        <TwinsCard key={one.key} twins={one} />
      ))}
      {twins.length > SHOWN && (
        <p className="quiet">and {twins.length - SHOWN} more, shown once some of these are decided</p>
      )}
    </section>
  );
}

function Problems({ plan: { problems } }: { readonly plan: IncomingPlan }) {
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="problems-head" className="incoming-section">
      <div className="incoming-section-head">
        <h3 id="problems-head">What cannot stand beside what is here</h3>
      </div>
      <ul className="incoming-problems">
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={`${problem.id} ${problem.sentence}`}>
            <span>{problem.sentence}</span>
            {problem.leaveOut.length === 0 ? (
              <span className="quiet">Change it here first, then look again.</span>
            ) : (
              <Button size="small" onClick={() => decide(leaveOut(problem.leaveOut))}>
                Leave theirs out
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function LeftOut() {
  const leftOut = useIncoming((state) => state.decisions.leftOut);
  if (leftOut.length === 0) return null;
  return (
    <p className="incoming-left-out">
      {leftOut.length === 1
        ? '1 of their records is left out.'
        : `${leftOut.length} of their records are left out.`}{' '}
      <Button size="small" onClick={() => decide(leaveNothingOut)}>
        Bring {leftOut.length === 1 ? 'it' : 'them'} in after all
      </Button>
    </p>
  );
}
