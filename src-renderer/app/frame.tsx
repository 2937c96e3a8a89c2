import { Button } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { Suspense, useEffect } from 'react';
import type { Keeping } from '../../src-shared/api/backup-api.ts';
import { FaultScreen } from '../components/fault-screen.tsx';
import { useInterface } from '../stores/interface-store.ts';
import { useRegister } from '../stores/register-store.ts';
import { AsAt } from './as-at.tsx';
import { runCommand } from './commands.ts';
import { Navigation } from './navigation.tsx';
import { SCREENS } from './screens.ts';
import { Search } from './search.tsx';
import { StatusBar } from './status-bar.tsx';

interface FrameProps {
  readonly name: string;
  readonly path: string;
  readonly location: 'local' | 'network' | 'synchronised';
  readonly keeping: Keeping;
}

/** The application's frame: what is open, where to go, the view, and how saving stands. */
export function Frame({ name, path, location, keeping }: FrameProps) {
  const view = useInterface((state) => state.view);
  const redactions = useRegister((state) => state.redactions);
  const Screen = SCREENS[view];
  useEffect(() => {
    document.title = `${name} – Panelpaper`;
  }, [name]);
  return (
    <div className="frame">
      <header className="frame-header">
        <span className="register-name">{name}</span>
        <Button
          className="search-button"
          icon={<Search16Regular />}
          onClick={() => runCommand('search')}
          aria-keyshortcuts="Control+K"
        >
          <span className="search-words">Search or jump to…</span>
          <kbd>Ctrl+K</kbd>
        </Button>
        <AsAt />
      </header>
      <Navigation />
      <main className="frame-main" id="main" tabIndex={-1}>
        <FaultScreen view={view}>
          <Suspense fallback={<p className="quiet waiting">One moment…</p>}>
            <Screen key={redactions} />
          </Suspense>
        </FaultScreen>
      </main>
      <StatusBar path={path} location={location} keeping={keeping} />
      <Search />
    </div>
  );
}
