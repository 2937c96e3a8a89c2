import { app } from 'electron';
import type { Application } from './application.ts';

/** Files the system asks us to open, at the start or later, in this one instance. */
export function setUpOpening(application: Application): void {
  const named = fileAmong(process.argv);
  if (named !== null) application.openFile(named);
  app.on('second-instance', (_event, argv) => {
    application.focus();
    const path = fileAmong(argv);
    if (path !== null) application.openFile(path);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    application.openFile(path);
  });
}

function fileAmong(argv: readonly string[]): string | null {
  return (
    argv.slice(1).find((word) => /\.(panelpaper|panelsnap)$/i.test(word) && !word.startsWith('-')) ?? null
  );
}
