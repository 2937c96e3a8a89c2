import { app } from 'electron';
import { setUpIpc } from './ipc/set-up-ipc.ts';
import { type Application, newApplication } from './shell/application.ts';
import { setUpFaults } from './shell/faults.ts';
import { setUpLogging } from './shell/logging.ts';
import { setUpMenu } from './shell/menu.ts';
import { setUpOpening } from './shell/opening.ts';
import { registerScheme, setUpProtocol } from './shell/protocol.ts';
import { setUpSecurity } from './shell/security.ts';
import { setUpTextMenu } from './shell/set-up-text-menu.ts';

/** The application's start. */
// In a container root has no sandbox to use, and says so with this switch; everywhere else every page is in one.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerScheme();
if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  const log = setUpLogging();
  let running: Application | null = null;
  setUpFaults(log, () => running);
  const application = newApplication(log);
  running = application;
  setUpSecurity(log);
  setUpOpening(application);
  setUpIpc(application);
  setUpTextMenu(application);
  void app.whenReady().then(() => {
    setUpProtocol();
    setUpMenu(application);
    application.start();
  });
}
