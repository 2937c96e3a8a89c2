import { useRef } from 'react';
import { Question } from '../../../components/question.tsx';
import { showChecks } from '../paper-state.ts';
import { StopMark } from './stop-mark.tsx';
import { type Stopped, useStopQuestion } from './stop-question-store.ts';

const ASKED = {
  Export: { title: 'Export this paper as it is?', go: 'Export all the same' },
  Issue: { title: 'Issue this edition as it is?', go: 'Issue all the same' },
} as const;

/** Asks before a paper leaves with something in it that must be put right, with looking at it as the default. */
export function StopQuestion() {
  const stopped = useStopQuestion((state) => state.stopped);
  // What was asked last stays while the dialog goes.
  const last = useRef<Stopped | null>(null);
  last.current = stopped ?? last.current;
  const close = () => useStopQuestion.setState({ stopped: null });
  const { act, stops } = last.current ?? { act: 'Export' as const, stops: [] };
  const { title, go } = ASKED[act];
  // Closed and not taken away: a dialog that vanishes while it is open leaves the page behind it hidden from screen readers.
  return (
    <Question
      title={title}
      isOpen={stopped !== null}
      onEscape={close}
      className="stop-question"
      answers={[
        {
          label: 'See the checks',
          act: () => {
            close();
            showChecks();
          },
          isPrimary: true,
        },
        {
          label: go,
          act: () => {
            close();
            stopped?.go();
          },
        },
      ]}
    >
      <p>
        {stops.length === 1 ? 'One check says' : `${stops.length} checks say`} that the paper would be wrong
        if it left now:
      </p>
      <ul>
        {stops.map(({ key, sentence }) => (
          <li key={key}>
            <StopMark />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </Question>
  );
}
