import { useRef } from 'react';
import type { FoundFile } from '../../../../src-shared/api/found-file.ts';
import { Question } from '../../../components/question.tsx';
import { dropExport, exportPaper } from '../export-paper.ts';
import { type Held, usePaper } from '../paper-state.ts';
import { changedSentence } from './review-entries.ts';

/** Asks what becomes of files that are there, where no words of theirs can be taken. */
export function HeldDialog() {
  const held = usePaper((state) => state.held);
  // While the dialog closes it still says what it said.
  const last = useRef<Held | null>(null);
  if (held !== null) last.current = held;
  const shown = last.current;
  const close = () => usePaper.setState({ held: null });
  const cancel = () => {
    if (held !== null) dropExport(held.job);
    close();
  };
  const goOn = (over: 'replace' | 'beside') => {
    close();
    if (held !== null) void exportPaper(held.paper, { job: held.job, over });
  };
  return (
    <Question
      title="Replace what is there?"
      isOpen={held !== null}
      onEscape={cancel}
      className="review-held"
      answers={[
        { label: 'Save beside', act: () => goOn('beside'), isPrimary: true },
        { label: 'Replace', act: () => goOn('replace') },
        { label: 'Cancel', act: cancel, isQuiet: true },
      ]}
    >
      {shown?.found.map((file) => (
        <p key={file.name}>{heldSentence(file)}</p>
      ))}
      <p>Nothing has been written yet.</p>
    </Question>
  );
}

function heldSentence(file: FoundFile): string {
  if (file.kind === 'other') return `“${file.name}” was not exported by Panelpaper.`;
  return `${changedSentence(file)} This export does not take its words.`;
}
