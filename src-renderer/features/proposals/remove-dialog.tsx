import { useMemo, useState } from 'react';
import { referenceOn } from '../../../src-shared/lifecycle/naming.ts';
import { undoLast } from '../../app/commands.ts';
import { type Answer, Question } from '../../components/question.tsx';
import { notify, useInterface } from '../../stores/interface-store.ts';
import { save, useRegister } from '../../stores/register-store.ts';
import { ALL_KNOWN } from './clock.ts';
import { type Removal, removalOf, removalWords } from './removal.ts';
import { counted } from './words.ts';

interface RemoveDialogProps {
  readonly proposalId: string;
  readonly reference: string;
  readonly onClose: () => void;
}

/** Asks before a proposal and everything that belongs to it leaves the register in one step. */
export function RemoveDialog({ proposalId, reference, onClose }: RemoveDialogProps) {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  // As it stood when the question was asked: removing it makes it nothing.
  const [removal] = useState(() => removalOf(register, proposalId));
  const [refusal, setRefusal] = useState<string | null>(null);
  const others = useMemo(
    () => removal.splitOff.map(({ id }) => referenceOn(register, id, asAt, ALL_KNOWN)).join(', '),
    [removal, register, asAt],
  );
  const isBlocked = removal.splitOff.length > 0;
  const onRemove = async () => {
    const result = await save(`Remove ${reference}`, removal.changes);
    if (!result.ok) {
      setRefusal([result.error.message, result.error.next].filter(Boolean).join(' '));
      return;
    }
    useInterface.setState(({ selected }) => ({ unsaved: null, selected: { ...selected, proposals: null } }));
    notify({
      intent: 'success',
      text: `${reference} was removed.`,
      actions: [{ label: 'Undo', act: () => void undoLast() }],
    });
  };
  const count = removal.changes.filter(({ kind }) => kind === 'remove').length;
  // What changes nothing comes first, because the first answer has the focus.
  const answers: readonly Answer[] = isBlocked
    ? [{ label: 'Close', act: onClose }]
    : [
        { label: 'Keep it', act: onClose },
        { label: `Remove ${counted(count, 'record')}`, act: () => void onRemove(), isPrimary: true },
      ];
  return (
    <Question
      title={isBlocked ? `${reference} cannot be removed yet` : `Remove ${reference}?`}
      onEscape={onClose}
      answers={answers}
    >
      {isBlocked ? (
        <p>
          {others} {removal.splitOff.length === 1 ? 'was' : 'were'} split from it. Remove what was split from
          it first, or change where it was split from.
        </p>
      ) : (
        <Contents removal={removal} reference={reference} />
      )}
      {refusal !== null && <p role="alert">{refusal}</p>}
    </Question>
  );
}

function Contents({ removal, reference }: { readonly removal: Removal; readonly reference: string }) {
  const words = removalWords(removal);
  return (
    <div className="removal">
      <p>
        This is for a proposal entered by mistake. One that was withdrawn stays, with an event that says so.
      </p>
      <p>With {reference} goes everything that belongs to it:</p>
      <ul>
        {words.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>You can undo it afterwards.</p>
    </div>
  );
}
