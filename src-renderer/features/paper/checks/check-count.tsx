import { CheckDot } from './check-dot.tsx';

/**
 * How many checks wait, beside a name that says so in words for a screen reader. The number is drawn by the style sheet:
 * as text it would be part of the visible name, which the spoken one must repeat.
 */
export function CheckCount({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className="check-count" data-count={count} aria-hidden>
      <CheckDot />
    </span>
  );
}
