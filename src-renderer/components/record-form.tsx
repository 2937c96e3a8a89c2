import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../src-shared/api/result.ts';
import { useInterface } from '../stores/interface-store.ts';
import { useKeptText } from './use-kept-text.ts';

interface RecordFormProps {
  /** What is being edited, as the question before leaving names it: "DP114". */
  readonly what: string;
  readonly isDirty: boolean;
  /** What is wrong with what stands in the fields; saving waits until it is none. */
  readonly problems: readonly string[];
  readonly onSave: () => Promise<Result<null>>;
  /** Puts the fields back to what is saved. */
  readonly onDiscard: () => void;
  readonly saveLabel?: string;
  /** Buttons that stand behind those for saving. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A form that is saved as one change, with its button or Ctrl+S. While it holds text that is not saved, leaving it asks.
 * What the register refuses stands above the fields, and nothing typed is lost.
 */
export function RecordForm(props: RecordFormProps) {
  const { what, isDirty, problems, onSave, onDiscard, saveLabel = 'Save', more = null, children } = props;
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const latest = useRef({ problems, onSave, isDirty, onDiscard });
  latest.current = { problems, onSave, isDirty, onDiscard };
  const message = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  // In a long form the button may be far below what is said about it.
  const reveal = useCallback(
    () => setTimeout(() => message.current?.scrollIntoView({ block: 'nearest' })),
    [],
  );

  const saveNow = useCallback(async (): Promise<boolean> => {
    setIsTried(true);
    const wrong = [...(form.current?.querySelectorAll('input') ?? [])].find(
      ({ validity }) => validity.customError,
    );
    if (wrong !== undefined) {
      setRefusal(wrong.validationMessage);
      wrong.focus();
      return false;
    }
    setRefusal(null);
    if (latest.current.problems.length > 0) {
      reveal();
      return false;
    }
    setIsSaving(true);
    const result = await latest.current.onSave();
    setIsSaving(false);
    setRefusal(result.ok ? null : [result.error.message, result.error.next].filter(Boolean).join(' '));
    if (result.ok) setIsTried(false);
    else reveal();
    return result.ok;
  }, [reveal]);

  useEffect(() => {
    const mine = { what, save: saveNow, discard: () => latest.current.onDiscard() };
    if (isDirty) useInterface.setState({ unsaved: mine });
    return () => {
      if (useInterface.getState().unsaved === mine) useInterface.setState({ unsaved: null });
    };
  }, [isDirty, what, saveNow]);

  useEffect(() => {
    const hear = (event: Event) => {
      if ((event as CustomEvent<string>).detail === 'save' && latest.current.isDirty) void saveNow();
    };
    window.addEventListener('panelpaper-command', hear);
    return () => window.removeEventListener('panelpaper-command', hear);
  }, [saveNow]);

  useKeptText(form, what, isDirty);

  const told = isTried ? problems : [];
  return (
    <form
      ref={form}
      className="record-form"
      data-what={what}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saveNow();
      }}
    >
      {(refusal !== null || told.length > 0) && (
        <div ref={message} role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{refusal ?? told.join(' ')}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {children}
      <div className="form-buttons">
        <Button
          type="submit"
          appearance="primary"
          disabled={!isDirty || isSaving}
          aria-keyshortcuts="Control+S"
        >
          {isSaving ? 'Saving…' : saveLabel}
        </Button>
        <Button
          disabled={!isDirty || isSaving}
          onClick={() => {
            onDiscard();
            setRefusal(null);
            setIsTried(false);
          }}
        >
          Discard changes
        </Button>
        {more}
      </div>
    </form>
  );
}
