import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FoundFile } from '../../../../src-shared/api/found-file.ts';
import type { ReportModel } from '../../../../src-shared/report/model.ts';
import { notify } from '../../../stores/interface-store.ts';
import { save, useRegister } from '../../../stores/register-store.ts';
import { dropExport, exportPaper } from '../export-paper.ts';
import { NOTHING_SELECTED, usePaper } from '../paper-state.ts';
import {
  changedSentence,
  isReviewOf,
  lossSentence,
  type ReviewEntry,
  readingNotes,
  reviewEntries,
  takeChanges,
  takeLabel,
} from './review-entries.ts';
import { OtherChange, TakenChange } from './review-entry.tsx';
import './reviewed.css';

interface ReviewPanelProps {
  readonly month: string;
  readonly edition: string | null;
  readonly model: ReportModel;
  readonly found: readonly FoundFile[];
  readonly job: string | null;
  /** Brings a text of the paper into sight. */
  readonly onShow: (key: string) => void;
}

type Entry = ReviewEntry & { readonly id: string };

/** What somebody changed in the Word file: the words that can be taken, and what is to be changed where it comes from. */
export function ReviewPanel({ month, edition, model, found, job, onShow }: ReviewPanelProps) {
  const register = useRegister((state) => state.register);
  const files = useMemo(
    () => found.filter((file) => isReviewOf(file, { month, edition, issue: null })),
    [found, month, edition],
  );
  const entries = useMemo(
    () =>
      files.flatMap((file) =>
        reviewEntries(register, model, file).map(
          (entry): Entry => ({ ...entry, id: `${file.document} ${entry.at}` }),
        ),
      ),
    [register, model, files],
  );
  // What stands there has to be answered, so the keyboard goes there and screen readers begin there.
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other files are other questions.
  useEffect(() => heading.current?.focus(), [found]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isTaking, setIsTaking] = useState(false);
  const takeable = entries.filter(({ words }) => words !== null);
  const others = entries.filter(({ words }) => words === null);
  const chosen = takeable.filter(({ id }) => !left.has(id));
  const [first] = files;
  if (first === undefined) return null;

  const close = () => usePaper.setState({ panel: NOTHING_SELECTED });
  const goOn = (over: 'replace' | 'beside') => {
    close();
    if (job !== null) void exportPaper({ month, edition, issue: null }, { job, over });
  };
  const take = async () => {
    setIsTaking(true);
    const changes = takeChanges(register, model, month, chosen);
    const result = await save(takeLabel(first), changes);
    setIsTaking(false);
    if (!result.ok) return notify({ intent: 'error', text: result.error.message, next: result.error.next });
    const count = chosen.length === 1 ? 'One sentence was' : `${chosen.length} sentences were`;
    notify({ intent: 'success', text: `${count} taken from “${first.name}”.` });
    if (job === null) close();
    else goOn('replace');
  };
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const loss = job === null ? null : lossSentence(first, others);

  return (
    <>
      <h2 ref={heading} {...{ tabIndex: -1 }}>
        Changed in Word
      </h2>
      {files.map((file) => (
        <div key={file.name} className="review-about">
          <p>{changedSentence(file)}</p>
          {readingNotes(file).map((note) => (
            <p key={note} className="quiet">
              {note}
            </p>
          ))}
        </div>
      ))}
      {found
        .filter((file) => !files.some((one) => one === file))
        .map(({ name }) => (
          <p key={name}>“{name}” stands there too, and is not of this paper.</p>
        ))}
      {entries.length === 0 && (
        <p>It says what the paper says; only its look or its comments were changed.</p>
      )}
      {takeable.length > 0 && (
        <section className="form-section" aria-label="Words that can be taken">
          <h2>Words to take</h2>
          <ul className="review-list">
            {takeable.map((entry) => (
              <TakenChange
                key={entry.id}
                entry={entry}
                isChosen={!left.has(entry.id)}
                onToggle={() => toggle(entry.id)}
                onShow={onShow}
              />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section className="form-section" aria-label="To be changed elsewhere">
          <h2>To change where it comes from</h2>
          <ul className="review-list">
            {others.map((entry) => (
              <OtherChange key={entry.id} entry={entry} onShow={onShow} />
            ))}
          </ul>
        </section>
      )}
      <footer className="review-buttons">
        {job !== null && <p className="quiet">Nothing has been written yet. {loss}</p>}
        <div className="buttons">
          {takeable.length > 0 && (
            <Button
              appearance="primary"
              disabled={chosen.length === 0 || isTaking}
              onClick={() => void take()}
            >
              {job === null ? 'Take these words' : 'Take these words and export'}
            </Button>
          )}
          {job !== null && <Button onClick={() => goOn('beside')}>Save beside</Button>}
          {job !== null && <Button onClick={() => goOn('replace')}>Replace</Button>}
          <Button
            appearance="subtle"
            onClick={() => {
              if (job !== null) dropExport(job);
              close();
            }}
          >
            {job === null ? 'Close' : 'Cancel'}
          </Button>
        </div>
      </footer>
    </>
  );
}
