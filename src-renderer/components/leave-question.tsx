import { useInterface } from '../stores/interface-store.ts';
import { Question } from './question.tsx';

/** Asks once before text that is not saved is left, with saving as the default. */
export function LeaveQuestion() {
  const unsaved = useInterface((state) => state.unsaved);
  const leaving = useInterface((state) => state.leaving);
  const stay = () => useInterface.setState({ leaving: null });
  const go = () => {
    useInterface.setState({ leaving: null, unsaved: null });
    leaving?.();
  };
  const save = () => void unsaved?.save().then((isSaved) => (isSaved ? go() : stay()));
  const discard = () => {
    unsaved?.discard();
    go();
  };
  // Closed and not taken away: a dialog that vanishes while it is open leaves the page behind it hidden from screen readers.
  return (
    <Question
      title="Save what you typed?"
      isOpen={leaving !== null && unsaved !== null}
      onEscape={stay}
      answers={[
        { label: 'Save', act: save, isPrimary: true },
        { label: 'Discard', act: discard },
        { label: 'Stay here', act: stay },
      ]}
    >
      {unsaved?.what} has changes that are not saved.
    </Question>
  );
}
