import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { protocol } from 'electron';

export const ORIGIN = 'app://panelpaper';

const FOLDER = fileURLToPath(new URL('../renderer/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Before the application is ready: our scheme is a standard, secure one. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the renderer's own files and nothing else, each page with a policy and a nonce of its own. */
export function setUpProtocol(): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const path = url.pathname === '/' ? '/index.html' : decoded(url.pathname);
    const file = normalize(join(FOLDER, path ?? ''));
    if (
      path === null ||
      url.host !== 'panelpaper' ||
      !file.startsWith(FOLDER.endsWith(sep) ? FOLDER : FOLDER + sep)
    ) {
      return new Response('Not found', { status: 404 });
    }
    const type = TYPES[extname(file)];
    const body = type === undefined ? null : await readFile(file).catch(() => null);
    if (type === undefined || body === null) return new Response('Not found', { status: 404 });
    if (extname(file) !== '.html')
      return new Response(new Uint8Array(body), { headers: { 'content-type': type } });
    const nonce = randomBytes(16).toString('base64');
    const isSheet = path === '/sheet.html';
    return new Response(body.toString('utf8').replaceAll('%NONCE%', nonce), {
      headers: {
        'content-type': type,
        'content-security-policy': isSheet ? SHEET_POLICY : policy(nonce),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    });
  });
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // Style attributes are set through the object model, which no policy forbids; elements need the nonce.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

// The page preview writes style elements of its own, so it lives in a frame that may, and may do nothing else.
const SHEET_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; font-src data: blob:; frame-ancestors 'self'";
