import { deadlineCommand, workdaysCommand } from './calendar-commands.ts';
import { checksCommand } from './checks-command.ts';
import { diffCommand } from './diff-command.ts';
import { figuresCommand, stagesCommand } from './figure-commands.ts';
import { handoverCommand } from './handover-command.ts';
import { mergeCommand } from './merge-command.ts';
import type { Command } from './options.ts';
import { differenceCommand, issueCommand, paperCommand } from './paper-commands.ts';
import { redactCommand } from './redact-command.ts';
import { exportCommand, importCommand, schemaCommand } from './register-commands.ts';

export const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  export: exportCommand,
  diff: diffCommand,
  merge: mergeCommand,
  redact: redactCommand,
  paper: paperCommand,
  issue: issueCommand,
  difference: differenceCommand,
  checks: checksCommand,
  handover: handoverCommand,
  figures: figuresCommand,
  stages: stagesCommand,
  workdays: workdaysCommand,
  deadline: deadlineCommand,
  schema: schemaCommand,
};
