import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import type { Result } from '../../src-shared/api/result.ts';
import { useKeptText } from './use-kept-text.ts';
import { useSaving } from './use-saving.ts';

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
  const message = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { saveNow, told, isSaving, reset } = useSaving(form, {
    what,
    isUnsaved: isDirty,
    problems,
    onSave,
    onDiscard,
    onSaveCommand: (save) => {
      if (isDirty) void save();
    },
    // In a long form the button may be far below what is said about it.
    onRefused: () => setTimeout(() => message.current?.scrollIntoView({ block: 'nearest' })),
  });
  useKeptText(form, what, isDirty);

  return (
    <form
      ref={form}
      className="record-form"
      data-what={what}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isDirty && !isSaving) void saveNow();
      }}
    >
      {told !== null && (
        <div ref={message} role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{told}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {children}
      {/* A button that has just been pressed keeps the focus, so neither is taken out of the keyboard's way. */}
      <div className="form-buttons">
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={!isDirty || isSaving}
          aria-keyshortcuts="Control+S"
        >
          {isSaving ? 'Saving…' : saveLabel}
        </Button>
        <Button
          disabledFocusable={!isDirty || isSaving}
          onClick={() => {
            onDiscard();
            reset();
          }}
        >
          Discard changes
        </Button>
        {more}
      </div>
    </form>
  );
}
