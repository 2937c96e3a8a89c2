import { app } from 'electron';
import type { Application } from './application.ts';
import { fileAmong } from './file-among.ts';

/** Files the system asks us to open, at the start or later, in this one instance. */
export function setUpOpening(application: Application): void {
  const named = fileAmong(process.argv.slice(1), process.cwd());
  if (named !== null) application.openFile(named);
  app.on('second-instance', (_event, argv, folder) => {
    application.focus();
    const path = fileAmong(argv.slice(1), folder);
    if (path !== null) application.openFile(path);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    application.openFile(path);
  });
}
