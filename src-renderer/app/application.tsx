import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useEffect } from 'react';
import { LeaveQuestion } from '../components/leave-question.tsx';
import { Notices } from '../components/notices.tsx';
import { Progress } from '../components/progress.tsx';
import { UnsavedOffer } from '../components/unsaved-offer.tsx';
import { usePreferences } from '../stores/preferences-store.ts';
import { useRedacting } from '../stores/redacting-store.ts';
import { useRegister } from '../stores/register-store.ts';
import { answerKey } from './commands.ts';
import { FailureScreen } from './failure-screen.tsx';
import { Frame } from './frame.tsx';
import { keepFocus } from './keep-focus.ts';
import { SnapshotQuestions } from './snapshot-questions.tsx';
import { useTheme } from './theme.ts';
import { UndoQuestion } from './undo-question.tsx';
import { Welcome } from './welcome.tsx';

/** What fills the window: the welcome, a failure to open, or the frame with its views. */
export function Application() {
  const { theme, isDark } = useTheme();
  useEffect(() => {
    window.addEventListener('keydown', answerKey);
    return () => window.removeEventListener('keydown', answerKey);
  }, []);
  useEffect(keepFocus, []);
  return (
    <FluentProvider theme={theme} className="application" data-theme={isDark ? 'dark' : 'light'}>
      <Screen />
      <Notices />
      <Progress />
      <LeaveQuestion />
      <UndoQuestion />
      <UnsavedOffer />
      <SnapshotQuestions />
      <Redacting />
    </FluentProvider>
  );
}

const RedactDialog = lazy(async () => ({
  default: (await import('../features/settings/people/redact-dialog.tsx')).RedactDialog,
}));

function Redacting() {
  const isAsking = useRedacting(({ personId }) => personId !== null);
  if (!isAsking) return null;
  return (
    <Suspense fallback={null}>
      <RedactDialog />
    </Suspense>
  );
}

function Screen() {
  const status = useRegister((state) => state.status);
  const isLoaded = useRegister((state) => state.isLoaded);
  const knowsMachine = usePreferences((state) => state.isLoaded);
  if (!knowsMachine) return null;
  if (status.state === 'failed') return <FailureScreen status={status} />;
  if (status.state === 'none') return <Welcome />;
  if (status.state === 'opening' || !isLoaded) {
    return (
      <main className="opening" aria-busy="true">
        <p role="status">Opening {status.name}…</p>
      </main>
    );
  }
  return <Frame name={status.name} path={status.path} location={status.location} keeping={status.keeping} />;
}
