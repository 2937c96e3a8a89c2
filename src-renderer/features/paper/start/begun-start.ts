import { useOpenedAgain } from '../../../stores/open-acts.ts';
import { usePaper } from '../paper-state.ts';
import type { Answer } from './promises.ts';

/** Where a month that is being started is kept among the forms that are open. */
export const BEGUN_START = 'the start of a month';

/** What was answered so far: in choices more than in words, so that both outlive a crash. */
export interface BegunStart {
  readonly month: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly day: string;
}

/** Shows the start of a month again where a crash ended it. */
export function useBegunStart(): void {
  useOpenedAgain<BegunStart>(BEGUN_START, ({ month }) => usePaper.setState({ starting: month }));
}
