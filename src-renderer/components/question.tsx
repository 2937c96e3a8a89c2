import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** A way out of a question. */
export interface Answer {
  readonly label: string;
  readonly act: () => void;
  /** The one that is suggested; the others stand back. */
  readonly isPrimary?: boolean;
  /** One that only leads back, where two others lead on. */
  readonly isQuiet?: boolean;
  readonly isWaiting?: boolean;
}

interface QuestionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** In order; the first has the focus, so where something would be lost it is the one that changes nothing. */
  readonly answers: readonly Answer[];
  /** What Escape and a click beside it do; without, one of the answers has to be given. */
  readonly onEscape?: () => void;
  readonly isOpen?: boolean;
  readonly className?: string;
}

/** A choice that cannot wait: a title, what it is about, and its answers. */
export function Question(props: QuestionProps) {
  const { title, children, answers, onEscape, isOpen = true, className = '' } = props;
  return (
    <Dialog
      open={isOpen}
      modalType={onEscape === undefined ? 'alert' : 'modal'}
      onOpenChange={(_, data) => (data.open ? undefined : onEscape?.())}
    >
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={className}>{children}</DialogContent>
          <DialogActions>
            {answers.map(({ label, act, isPrimary = false, isQuiet = false, isWaiting = false }) => (
              <Button
                key={label}
                appearance={isPrimary ? 'primary' : isQuiet ? 'subtle' : 'secondary'}
                disabledFocusable={isWaiting}
                onClick={act}
              >
                {label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
