import { Button, Link } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { longDate } from '../../../../src-shared/calendar/print-date.ts';
import type { FactReference, ReportModel } from '../../../../src-shared/report/model.ts';
import { notify, show } from '../../../stores/interface-store.ts';
import { useRegister } from '../../../stores/register-store.ts';
import { shell } from '../../../stores/shell.ts';
import { putOnClipboard } from '../clipboard.ts';
import { copyOf } from '../copy.ts';
import { type FactLine, factLine } from '../fact-words.ts';
import { IssueButton } from '../issue/issue-button.tsx';
import { issueState } from '../issue/issue-words.ts';
import { OwnSection } from '../own/own-section.tsx';
import { askedWords, ownSentence } from '../own/own-words.ts';
import { edit, go, select } from '../paper-state.ts';
import {
  figureValue,
  type SelectedText,
  type Selection,
  selectedFigure,
  selectedText,
} from '../selection.ts';
import { FigureFacts } from './figure-facts.tsx';

interface SelectedPanelProps {
  readonly month: string;
  readonly edition: string | null;
  readonly model: ReportModel;
  readonly selection: Selection | null;
}

/** What lies under what is selected: a figure's records, or a sentence's facts. */
export function SelectedPanel({ month, edition, model, selection }: SelectedPanelProps) {
  if (selection === null) return <NothingSelected {...{ month, edition, model }} />;
  const sentence = selection.kind === 'text' ? ownSentence(model, selection.key) : null;
  return (
    <SelectedFacts model={model} selection={selection}>
      {sentence !== null && <OwnSection month={month} sentence={sentence} />}
    </SelectedFacts>
  );
}

interface SelectedFactsProps {
  readonly model: ReportModel;
  readonly selection: Selection;
  /** What can be done with its words, where anything can. */
  readonly children?: ReactNode;
}

/** The facts under what is selected. */
export function SelectedFacts({ model, selection, children }: SelectedFactsProps) {
  if (selection.kind === 'figure') {
    const figure = selectedFigure(model, selection.figure);
    return figure === null ? <Gone /> : <FigureFacts figure={figure} />;
  }
  const text = selectedText(model, selection.key);
  if (text === null) return <Gone />;
  return (
    <TextFacts text={text} day={model.clocks.position}>
      {children}
    </TextFacts>
  );
}

function NothingSelected({ month, edition, model }: Omit<SelectedPanelProps, 'selection'>) {
  const register = useRegister((state) => state.register);
  const { asAt, position } = model.clocks;
  return (
    <>
      <h2>About this paper</h2>
      <dl className="paper-about">
        <dt>Figures as at</dt>
        <dd>{longDate(asAt)}</dd>
        <dt>Day of the paper</dt>
        <dd>{longDate(position)}</dd>
        <dt>Reference</dt>
        <dd>{model.footer.reference}</dd>
        {edition !== null && (
          <>
            <dt>Issue</dt>
            <dd>{issueState(register, edition)}</dd>
          </>
        )}
      </dl>
      <div className="buttons">
        <Button onClick={() => go({ panel: { kind: 'cover' } })}>Change the cover…</Button>
        {edition !== null && <IssueButton month={month} editionId={edition} position={position} />}
      </div>
      <p className="quiet">Choose a sentence, a row or a figure to see the facts under it.</p>
    </>
  );
}

function Gone() {
  return <p className="quiet">The paper no longer says this.</p>;
}

interface TextFactsProps {
  readonly text: SelectedText;
  readonly day: string;
  /** What can be done with its words. */
  readonly children: ReactNode;
}

function TextFacts({ text, day, children }: TextFactsProps) {
  const { kind, section, facts, figures, links, whole } = text;
  return (
    <>
      <header>
        <p className="quiet">
          {kind} in {section}
        </p>
        <h2 className="paper-selected-text">{text.text}</h2>
      </header>
      {children}
      {(whole !== null || links.length > 0) && (
        <div className="buttons">
          {whole !== null && (
            <Button
              size="small"
              icon={<Copy16Regular />}
              onClick={() => {
                const isDone = putOnClipboard(copyOf(whole));
                const what = whole.kind === 'list' ? 'The list' : 'The table';
                notify(
                  isDone
                    ? { intent: 'success', text: `${what} is on the clipboard.` }
                    : { intent: 'error', text: `${what} could not be copied.`, next: 'Try again.' },
                );
              }}
            >
              {whole.kind === 'list' ? 'Copy the list' : 'Copy the table'}
            </Button>
          )}
        </div>
      )}
      {figures.length > 0 && (
        <section className="form-section">
          <h2>Figures</h2>
          <ul className="paper-facts">
            {figures.map((figure) => (
              <li key={figure.key}>
                <Link as="button" onClick={() => select({ kind: 'figure', figure: figure.key })}>
                  {figure.label}
                </Link>
                <span className="figure">{figureValue(figure)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <FactList facts={facts} day={day} />
      {links.length > 0 && (
        <section className="form-section">
          <h2>Pages it links to</h2>
          <ul className="paper-facts">
            {links.map(({ text: name, href }) => (
              <li key={name + href}>
                <Link as="button" title={href} onClick={() => void openLink(href)}>
                  Open {name} in the browser
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

async function openLink(href: string): Promise<void> {
  const result = await shell('openLink', { href });
  if (!result.ok) notify({ intent: 'error', text: result.error.message, next: result.error.next });
}

function FactList({ facts, day }: { readonly facts: readonly FactReference[]; readonly day: string }) {
  const register = useRegister((state) => state.register);
  const lines = facts.flatMap((fact) => factLine(register, fact, day) ?? []);
  return (
    <section className="form-section">
      <h2>Made from</h2>
      {lines.length === 0 ? (
        <p className="quiet">No record: the wording itself, and the paper’s own days.</p>
      ) : (
        <ul className="paper-facts">
          {lines.map((line) => (
            <li key={line.id}>
              <FactLink line={line} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function FactLink({ line }: { readonly line: FactLine }) {
  const { text, view, record } = line;
  if (view === 'paper') {
    const words = record === null ? null : askedWords(record);
    return (
      <Link as="button" onClick={() => (words === null ? go({ panel: { kind: 'cover' } }) : edit(words.key))}>
        {text}
      </Link>
    );
  }
  return (
    <Link as="button" onClick={() => (record === null ? show(view) : show(view, record))}>
      {text}
    </Link>
  );
}
