import { openToWrite } from '../../src-main/register/store.ts';

/** A process of its own that opens a register for writing, says so, and holds it until it is killed. */
const [, , path = ''] = process.argv;
openToWrite(path, { author: 'Ann Holder' });
// Whoever holds the register need not keep a hold of the store: collecting memory must not end the right.
globalThis.gc?.();
setTimeout(() => process.stdout.write('held\n'), 50);
setInterval(() => undefined, 1000);
