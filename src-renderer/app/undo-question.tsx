import { printInstant } from '../components/instant.ts';
import { Question } from '../components/question.tsx';
import { useInterface } from '../stores/interface-store.ts';
import { useRegister } from '../stores/register-store.ts';
import { redoLast, undoLast } from './commands.ts';

/** Asks once, after a register was opened, before a step from an earlier day's work is undone or done again. */
export function UndoQuestion() {
  const asking = useInterface((state) => state.askingUndo);
  const stay = () => useInterface.setState({ askingUndo: null });
  const go = () => {
    const { status } = useRegister.getState();
    const path = status.state === 'open' ? status.path : null;
    useInterface.setState({ askingUndo: null, mayUndoEarlierIn: path });
    void (asking?.kind === 'redo' ? redoLast() : undoLast());
  };
  const verb = asking?.kind === 'redo' ? 'Do again' : 'Undo';
  return (
    <Question
      title={`${verb} what was done before?`}
      isOpen={asking !== null}
      onEscape={stay}
      answers={[
        { label: verb, act: go, isPrimary: true },
        { label: 'Leave it', act: stay },
      ]}
    >
      {asking !== null &&
        `“${asking.label}” was done by ${asking.author} on ${printInstant(asking.at)}, before this register was opened.`}
    </Question>
  );
}
