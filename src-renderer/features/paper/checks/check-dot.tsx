interface CheckDotProps {
  /** Whether something must be put right before the paper leaves. */
  readonly stops?: boolean;
}

/** The dot before a number of checks; what it says stands in words beside it. */
export function CheckDot({ stops = false }: CheckDotProps) {
  return <span className="check-dot" data-weight={stops ? 'stop' : 'look'} aria-hidden />;
}
