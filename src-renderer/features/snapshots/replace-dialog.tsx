import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { IncomingAbout } from '../../../src-shared/api/incoming-api.ts';
import { lossInWords } from './merge-words.ts';

interface ReplaceDialogProps {
  readonly about: IncomingAbout;
  readonly onReplace: () => void;
  readonly onClose: () => void;
}

/** Asks once before a register becomes what a snapshot holds, and says what is lost by it. */
export function ReplaceDialog({ about, onReplace, onClose }: ReplaceDialogProps) {
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Replace this register by {about.author}’s snapshot?</DialogTitle>
          <DialogContent>
            {lossInWords(about.relation, about.mineSince)} A backup is made first, and the whole is one step
            that you can undo.
          </DialogContent>
          {/* What changes nothing comes first, because the first button has the focus. */}
          <DialogActions>
            <Button onClick={onClose}>Keep mine</Button>
            <Button appearance="primary" onClick={onReplace}>
              Replace it
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
