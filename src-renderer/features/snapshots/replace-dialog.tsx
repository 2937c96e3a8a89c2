import type { IncomingAbout } from '../../../src-shared/api/incoming-api.ts';
import { Question } from '../../components/question.tsx';
import { lossInWords } from './merge-words.ts';

interface ReplaceDialogProps {
  readonly about: IncomingAbout;
  readonly onReplace: () => void;
  readonly onClose: () => void;
}

/** Asks once before a register becomes what a snapshot holds, and says what is lost by it. */
export function ReplaceDialog({ about, onReplace, onClose }: ReplaceDialogProps) {
  return (
    <Question
      title={`Replace this register by ${about.author}’s snapshot?`}
      onEscape={onClose}
      answers={[
        { label: 'Keep mine', act: onClose },
        { label: 'Replace it', act: onReplace, isPrimary: true },
      ]}
    >
      {lossInWords(about.relation, about.mineSince)} A backup is made first, and the whole is one step that
      you can undo.
    </Question>
  );
}
