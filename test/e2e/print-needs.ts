import { applicationNeeds } from './needs.ts';

/** Says what the machine lacks to show the application, and ends with 1 where it lacks anything. */
const lacking = applicationNeeds();
if (lacking !== null) {
  console.log(`${lacking.reason} ${lacking.command}`);
  process.exitCode = 1;
}
