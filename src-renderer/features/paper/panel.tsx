import { Button } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import type { RefObject } from 'react';
import type { ReportModel } from '../../../src-shared/report/model.ts';
import { ChecksPanel } from './checks/checks-panel.tsx';
import type { Findings } from './checks/findings.ts';
import { CoverForm } from './cover/cover-form.tsx';
import { EditForm } from './own/edit-form.tsx';
import type { OwnEntry } from './own/own-list.ts';
import { OwnList } from './own/own-list.tsx';
import { ownSentence } from './own/own-words.ts';
import { hasPanel, select, usePaper } from './paper-state.ts';
import { showText } from './preview/marks.ts';
import { ReviewPanel } from './reviewed/review-panel.tsx';
import { SelectedPanel } from './selected/selected-panel.tsx';

interface PanelProps {
  readonly month: string;
  readonly edition: string | null;
  readonly model: ReportModel;
  readonly own: readonly OwnEntry[];
  readonly findings: Findings;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

const NAMES = {
  selection: 'Selected',
  edit: 'Edit this text',
  'own-words': 'Own words',
  reviewed: 'Changed in Word',
  checks: 'Checks',
  cover: 'Fields of the cover',
  'new-edition': 'Fields of the new edition',
} as const;

/** What stands beside the paper. Escape goes back a step: from a sentence's words to its facts, then to the paper. */
export function Panel(props: PanelProps) {
  const { scroller } = props;
  const panel = usePaper((state) => state.panel);
  const back = () => select(panel.kind === 'edit' ? panel.selection : null);
  const focusPaper = () => {
    const box = scroller.current;
    (box?.querySelector<HTMLElement>('[aria-current][tabindex]') ?? box)?.focus();
  };
  return (
    <section
      className="paper-panel"
      aria-label={NAMES[panel.kind]}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !hasPanel(panel)) return;
        focusPaper();
        back();
      }}
    >
      {hasPanel(panel) && (
        <Button
          className="paper-panel-close"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label="Close"
          onClick={back}
        />
      )}
      <Content {...props} onDone={focusPaper} />
    </section>
  );
}

function Content({
  month,
  edition,
  model,
  own,
  findings,
  scroller,
  onDone,
}: PanelProps & { readonly onDone: () => void }) {
  const panel = usePaper((state) => state.panel);
  switch (panel.kind) {
    case 'selection':
      return <SelectedPanel {...{ month, edition, model }} selection={panel.selection} />;
    case 'edit': {
      const { key } = panel.selection;
      const sentence = ownSentence(model, key);
      if (sentence === null)
        return <SelectedPanel {...{ month, edition, model }} selection={panel.selection} />;
      return <EditForm key={`${month} ${key}`} {...{ month, edition, sentence, onDone }} />;
    }
    case 'own-words':
      return <OwnList month={month} entries={own} onShow={(key) => showText(scroller.current, key)} />;
    case 'reviewed':
      return (
        <ReviewPanel
          {...{ month, edition, model }}
          found={panel.found}
          job={panel.job}
          onShow={(key) => showText(scroller.current, key)}
        />
      );
    case 'checks':
      return <ChecksPanel {...{ month, edition, model, findings, scroller }} />;
    case 'cover':
    case 'new-edition':
      return (
        <CoverForm
          key={`${month} ${edition} ${panel.kind}`}
          month={month}
          edition={edition}
          isNew={panel.kind === 'new-edition'}
        />
      );
  }
}
