import { run } from './run.ts';

// Whoever reads the answer may stop early, as `head` does; that is no failure. A full disk is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`The answer could not be written: ${error.message}.\n`);
  process.exitCode = 1;
});

const { status, stdout, stderr } = await run(process.argv.slice(2));
process.exitCode = status;
process.stdout.write(stdout);
process.stderr.write(stderr);
