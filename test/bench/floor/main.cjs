// An empty window with a plain page: what everything in the application's own window is measured beside.
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1320, height: 860 }).loadFile('list.html'));
app.on('window-all-closed', () => app.quit());
