import { Button } from '@fluentui/react-components';
import { Edit16Regular, Warning16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useRegister } from '../../../stores/register-store.ts';
import { edit } from '../paper-state.ts';
import { keepWords, removeWords } from './own-actions.ts';
import { ownState } from './own-list.ts';
import { LABELS, type OwnSentence, ownRow, typedWarning, unknownWords } from './own-words.ts';

interface OwnSectionProps {
  readonly month: string;
  readonly sentence: OwnSentence;
}

/** Whether a sentence has words of its own, how they stand, and the way to write them. */
export function OwnSection({ month, sentence }: OwnSectionProps) {
  const register = useRegister((state) => state.register);
  const row = ownRow(register, month, sentence);
  const { key, own } = sentence;
  if (own === null || row === null) {
    return (
      <Button size="small" icon={<Edit16Regular />} onClick={() => edit(key)}>
        Edit this text
      </Button>
    );
  }
  const state = ownState(own);
  const warning = typedWarning(row.text);
  return (
    <section className="own-section" aria-label="Own words">
      <p className="own-head">Own words</p>
      {state === 'changed' && (
        <Check>The facts changed since these words were written. Read them again.</Check>
      )}
      {state === 'unused' && (
        <Check>
          The words “{row.text}” cannot be used: they ask for{' '}
          {unknownWords(row.text, sentence.wording.template).join(', ')}.
        </Check>
      )}
      {warning !== null && <Check>{warning}</Check>}
      <p>
        <span className="quiet">Derived:</span> {own.derived}
      </p>
      <div className="buttons">
        {state === 'changed' && (
          <Button size="small" appearance="primary" onClick={() => void keepWords(month, sentence)}>
            Keep my words
          </Button>
        )}
        <Button size="small" icon={<Edit16Regular />} onClick={() => edit(key)}>
          Edit this text
        </Button>
        <Button size="small" onClick={() => void removeWords(LABELS.derived(month), row.id)}>
          Use the derived text
        </Button>
      </div>
    </section>
  );
}

/** Something to look at, which stops nothing. */
export function Check({ children }: { readonly children: ReactNode }) {
  return (
    <p className="own-check">
      <Warning16Regular aria-hidden />
      <span>{children}</span>
    </p>
  );
}
