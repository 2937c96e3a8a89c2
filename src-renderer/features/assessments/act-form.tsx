import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../src-shared/api/result.ts';
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
  const { what, title, isTouched, problems, saveLabel, onClose, children } = props;
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const latest = useRef(props);
  latest.current = props;
  const form = useRef<HTMLFormElement>(null);

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
    if (latest.current.problems.length > 0) return false;
    setIsSaving(true);
    const result = await latest.current.onSave();
    setIsSaving(false);
    setRefusal(result.ok ? null : [result.error.message, result.error.next].filter(Boolean).join(' '));
    return result.ok;
  }, []);
  const saveAndClose = useCallback(async () => {
    if (!(await saveNow())) return;
    useInterface.setState({ unsaved: null });
    latest.current.onClose();
  }, [saveNow]);

  useEffect(() => {
    const mine = { what, save: saveNow, discard: () => latest.current.onClose() };
    if (isTouched) useInterface.setState({ unsaved: mine });
    return () => {
      if (useInterface.getState().unsaved === mine) useInterface.setState({ unsaved: null });
    };
  }, [isTouched, what, saveNow]);

  useEffect(() => {
    const hear = (event: Event) => {
      if ((event as CustomEvent<string>).detail === 'save') void saveAndClose();
    };
    window.addEventListener('panelpaper-command', hear);
    return () => window.removeEventListener('panelpaper-command', hear);
  }, [saveAndClose]);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea, select')?.focus();
  }, []);

  const told = refusal ?? (isTried && problems.length > 0 ? problems.join(' ') : null);
  return (
    <form
      ref={form}
      className="act-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saveAndClose();
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
        <Button type="submit" appearance="primary" disabled={isSaving} aria-keyshortcuts="Control+S">
          {isSaving ? 'Saving…' : saveLabel}
        </Button>
        <Button
          disabled={isSaving}
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
