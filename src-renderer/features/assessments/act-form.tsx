import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Result } from '../../../src-shared/api/result.ts';
import { useKeptText } from '../../components/use-kept-text.ts';
import { useSaving } from '../../components/use-saving.ts';
import { useInterface } from '../../stores/interface-store.ts';
import './act-form.css';

interface ActFormProps {
  /** What is being told, as the question before leaving names it: "The issue of MP090". */
  readonly what: string;
  readonly title: string;
  /** Whether anything was typed, so that leaving asks. What the form offers by itself is not typed. */
  readonly isTouched: boolean;
  readonly problems: readonly string[];
  readonly saveLabel: string;
  readonly onSave: () => Promise<Result<null>>;
  /** Closes the form, after saving or instead. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A small form for one act, such as issuing a consultation. It can be saved as it opens; Escape or Cancel closes it. */
export function ActForm(props: ActFormProps) {
  const { what, title, isTouched, problems, saveLabel, onSave, onClose, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const saveAndClose = async (save: () => Promise<boolean>) => {
    if (!(await save())) return;
    useInterface.setState({ unsaved: null });
    onClose();
  };
  const { saveNow, told, isSaving } = useSaving(form, {
    what,
    isUnsaved: isTouched,
    problems,
    onSave,
    onDiscard: onClose,
    onSaveCommand: (save) => void saveAndClose(save),
  });

  useKeptText(form, what, isTouched);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea, select')?.focus();
  }, []);

  return (
    <form
      ref={form}
      className="act-form"
      data-what={what}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSaving) void saveAndClose(saveNow);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        if (!isTouched) onClose();
      }}
    >
      <h3>{title}</h3>
      {told !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{told}</MessageBarBody>
        </MessageBar>
      )}
      {children}
      <div className="form-buttons">
        <Button type="submit" appearance="primary" disabledFocusable={isSaving} aria-keyshortcuts="Control+S">
          {isSaving ? 'Saving…' : saveLabel}
        </Button>
        <Button
          disabledFocusable={isSaving}
          onClick={() => {
            useInterface.setState({ unsaved: null });
            onClose();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
