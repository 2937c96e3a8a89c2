import { type RedactionRule, redactorOf } from '../../src-shared/redaction/redactor.ts';

/** Takes names out of a text that a window keeps. */
export type Redact = (text: string) => string;

type Hear = (redact: Redact, rules: readonly RedactionRule[]) => void;

const hearers = new Set<Hear>();

/** Hears of names that were taken out of the register: whoever keeps anything that may hold them takes them out too. */
export function onRedacted(hear: Hear): void {
  hearers.add(hear);
}

/** Says which names were taken out. */
export function tellRedacted(rules: readonly RedactionRule[]): void {
  const redactor = redactorOf(rules);
  for (const hear of hearers) hear((text) => redactor(text).text, rules);
}

/** Something without the names, however deep in it they stand. */
export function redactedDeep<Value>(value: Value, redact: Redact): Value {
  if (typeof value === 'string') return redact(value) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => redactedDeep(one, redact)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [redact(key), redactedDeep(held as unknown, redact)]),
  ) as Value;
}
