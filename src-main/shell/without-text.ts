const FRAME = /^\s+at .*:\d+:\d+\)?$/;
const LONGEST = 300;

/**
 * What an error says, for the log: its first line and where it happened, without anything in quotation marks, which may
 * come from a register. From the first mark to the last, because such a text may hold marks of its own.
 */
export function withoutText(told: string): string {
  const lines = told.split('\n');
  const message = lines.filter((line) => !FRAME.test(line)).join('\n');
  const bare = message.replace(/(?<![\p{L}\p{N}])[“"‘'`«][\s\S]*[”"’'`»]/u, '“…”');
  const first = (bare.split('\n')[0] ?? '').slice(0, LONGEST);
  return [first, ...lines.slice(1).filter((line) => FRAME.test(line))].join('\n');
}
