import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LONGEST = 120_000;

/**
 * Renders Word files with LibreOffice into a folder and gives back the path of each one's PDF, in their order. With a
 * profile of its own: under a shared one a second LibreOffice hands its work to the first and does nothing itself.
 */
export function renderAll(files: readonly string[], folder: string): readonly string[] {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder];
  execFileSync('soffice', [...options, ...files], { stdio: 'pipe', timeout: LONGEST });
  return files.map((file) => {
    const pdf = join(folder, basename(file).replace(/\.docx$/, '.pdf'));
    // LibreOffice ends with 0 even where it could not read a file.
    if (!existsSync(pdf)) throw new Error(`LibreOffice did not render ${basename(file)}.`);
    return pdf;
  });
}

/** The words of a PDF with their places, in the order they were drawn. */
export function wordsOf(pdf: string): string {
  return execFileSync('pdftotext', ['-raw', '-bbox', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    timeout: LONGEST,
  });
}
