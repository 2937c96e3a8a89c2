import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../src-shared/api/result.ts';
import { useInterface } from '../stores/interface-store.ts';

interface SavingOptions {
  /** What is being edited, as the question before leaving names it. */
  readonly what: string;
  /** Whether leaving asks first. */
  readonly isUnsaved: boolean;
  /** What is wrong with what stands in the fields; saving waits until it is none. */
  readonly problems: readonly string[];
  readonly onSave: () => Promise<Result<null>>;
  readonly onDiscard: () => void;
  /** What Ctrl+S does, given how to save. */
  readonly onSaveCommand: (saveNow: () => Promise<boolean>) => void;
  /** Called where saving was refused and is said to be. */
  readonly onRefused?: () => void;
}

interface Saving {
  /** Saves where nothing is wrong; false where it was not saved. */
  readonly saveNow: () => Promise<boolean>;
  /** What is to be said above the fields; null where nothing is. */
  readonly told: string | null;
  readonly isSaving: boolean;
  /** Forgets what was refused, after the fields were put back. */
  readonly reset: () => void;
}

/** How a form is saved: refused fields are focused, refusals told, leaving asks, and Ctrl+S is heard. */
export function useSaving(form: RefObject<HTMLFormElement | null>, options: SavingOptions): Saving {
  const { what, isUnsaved, problems } = options;
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const latest = useRef(options);
  latest.current = options;
  const running = useRef<Promise<boolean> | null>(null);

  const save = useCallback(async (): Promise<boolean> => {
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
      latest.current.onRefused?.();
      return false;
    }
    setIsSaving(true);
    const result = await latest.current.onSave();
    setIsSaving(false);
    setRefusal(result.ok ? null : [result.error.message, result.error.next].filter(Boolean).join(' '));
    if (result.ok) setIsTried(false);
    else latest.current.onRefused?.();
    return result.ok;
  }, [form]);

  // Asked for once more while it runs, it is the same saving: nothing is saved twice.
  const saveNow = useCallback((): Promise<boolean> => {
    running.current ??= save().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [save]);

  useEffect(() => {
    const mine = {
      what,
      save: saveNow,
      saving: () => running.current,
      discard: () => latest.current.onDiscard(),
    };
    if (isUnsaved) useInterface.setState({ unsaved: mine });
    return () => {
      if (useInterface.getState().unsaved === mine) useInterface.setState({ unsaved: null });
    };
  }, [isUnsaved, what, saveNow]);

  useEffect(() => {
    const hear = (event: Event) => {
      if ((event as CustomEvent<string>).detail === 'save') latest.current.onSaveCommand(saveNow);
    };
    window.addEventListener('panelpaper-command', hear);
    return () => window.removeEventListener('panelpaper-command', hear);
  }, [saveNow]);

  const wrongs = isTried && problems.length > 0 ? problems.join(' ') : null;
  return {
    saveNow,
    told: refusal ?? wrongs,
    isSaving,
    reset: () => {
      setRefusal(null);
      setIsTried(false);
    },
  };
}
