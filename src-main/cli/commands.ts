import { deadlineCommand, workdaysCommand } from './calendar-commands.ts';
import { checksCommand } from './checks-command.ts';
import { figuresCommand, stagesCommand } from './figure-commands.ts';
import type { Command } from './options.ts';
import { differenceCommand, issueCommand, paperCommand } from './paper-commands.ts';
import { exportCommand, importCommand, schemaCommand } from './register-commands.ts';

export const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  export: exportCommand,
  paper: paperCommand,
  issue: issueCommand,
  difference: differenceCommand,
  checks: checksCommand,
  figures: figuresCommand,
  stages: stagesCommand,
  workdays: workdaysCommand,
  deadline: deadlineCommand,
  schema: schemaCommand,
};
