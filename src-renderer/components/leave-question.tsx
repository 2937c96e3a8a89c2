import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useInterface } from '../stores/interface-store.ts';

/** Asks once before text that is not saved is left, with saving as the default. */
export function LeaveQuestion() {
  const unsaved = useInterface((state) => state.unsaved);
  const leaving = useInterface((state) => state.leaving);
  const stay = () => useInterface.setState({ leaving: null });
  const go = () => {
    useInterface.setState({ leaving: null, unsaved: null });
    leaving?.();
  };
  // Closed and not taken away: a dialog that vanishes while it is open leaves the page behind it hidden from screen readers.
  return (
    <Dialog
      open={leaving !== null && unsaved !== null}
      onOpenChange={(_, data) => (data.open ? undefined : stay())}
    >
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>Save what you typed?</DialogTitle>
          <DialogContent>{unsaved?.what} has changes that are not saved.</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                void unsaved?.save().then((isSaved) => (isSaved ? go() : stay()));
              }}
            >
              Save
            </Button>
            <Button
              onClick={() => {
                unsaved?.discard();
                go();
              }}
            >
              Discard
            </Button>
            <Button appearance="subtle" onClick={stay}>
              Stay here
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
