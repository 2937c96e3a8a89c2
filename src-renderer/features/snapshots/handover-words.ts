/** How much stands in a hand-over note: "6 things are due; 2 promises and no checks are open." */
export function noteInWords({
  due,
  promises,
  checks,
}: {
  readonly due: number;
  readonly promises: number;
  readonly checks: number;
}): string {
  const open = `${some(promises, 'promise')} and ${some(checks, 'check')} ${checks === 1 ? 'is' : 'are'} open`;
  return `${capital(some(due, 'thing'))} ${due === 1 ? 'is' : 'are'} due; ${open}.`;
}

function some(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
