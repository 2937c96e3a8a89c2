import { ErrorCircle16Regular } from '@fluentui/react-icons';

/** The mark of what must be put right before the paper leaves. Words stand beside it. */
export function StopMark() {
  return <ErrorCircle16Regular className="check-stop-mark" aria-hidden />;
}
