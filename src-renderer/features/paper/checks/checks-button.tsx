import { Button } from '@fluentui/react-components';
import { showChecks } from '../paper-state.ts';
import { CheckDot } from './check-dot.tsx';
import { checksCount } from './check-words.ts';
import type { Findings } from './findings.ts';

/** How many checks wait in the paper that is shown, and the way to them. */
export function ChecksButton({ open, failure }: Findings) {
  const words = failure === null ? checksCount(open.length) : 'Checks failed';
  const isQuiet = open.length === 0 && failure === null;
  return (
    <Button
      appearance="subtle"
      className={isQuiet ? 'checks-button checks-button-quiet' : 'checks-button'}
      onClick={() => showChecks()}
    >
      {!isQuiet && <CheckDot stops={open.some(({ weight }) => weight === 'stop')} />}
      {words}
    </Button>
  );
}
