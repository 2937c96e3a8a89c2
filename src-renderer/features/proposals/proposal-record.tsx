import { Button } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { longDate } from '../../../src-shared/calendar/print-date.ts';
import { StageBadge } from '../../components/stage-badge.tsx';
import { useInterface } from '../../stores/interface-store.ts';
import { FactsForm } from './facts-form.tsx';
import { LifeLine } from './life-line.tsx';
import { LifeSection } from './life-section.tsx';
import { RelatedSections } from './related-sections.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import type { ProposalRow } from './rows.ts';

/** One proposal: how it stands on the day shown, its facts, its life, and everything that belongs to it. */
export function ProposalRecord({ row }: { readonly row: ProposalRow }) {
  const asAt = useInterface((state) => state.asAt);
  const [isRemoving, setIsRemoving] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  // The panel stays when another record comes into it, so that it would begin wherever the last one was left.
  useEffect(() => {
    const panel = top.current?.closest<HTMLElement>('.record-pane');
    panel?.scrollTo(0, 0);
    if (document.activeElement === document.body) panel?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <div className="proposal-standing" ref={top}>
        <StageBadge stage={row.stage} isOnHold={row.isOnHold} />
        <span className="quiet">{standingWords(row)}</span>
      </div>
      <LifeLine proposalId={row.id} asAt={asAt} />
      <FactsForm proposalId={row.id} reference={row.reference} />
      <LifeSection proposalId={row.id} reference={row.reference} />
      <RelatedSections proposalId={row.id} />
      <section className="form-section">
        <h3>Entered by mistake?</h3>
        <div>
          <Button icon={<Delete20Regular />} onClick={() => setIsRemoving(true)}>
            Remove {row.reference}…
          </Button>
        </div>
      </section>
      {isRemoving && (
        <RemoveDialog proposalId={row.id} reference={row.reference} onClose={() => setIsRemoving(false)} />
      )}
    </>
  );
}

function standingWords({ stage, since, days, raisedOn }: ProposalRow): string {
  if (stage === null || since === null)
    return raisedOn === null ? 'Nothing says when it was raised' : `Raised on ${longDate(raisedOn)}`;
  return days === null
    ? `Since ${longDate(since)}`
    : `Since ${longDate(since)} · ${days.toLocaleString('en-GB')} WD`;
}
