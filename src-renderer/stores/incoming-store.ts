import { create } from 'zustand';
import type { IncomingAbout, IncomingDecisions, IncomingPlan } from '../../src-shared/api/incoming-api.ts';
import { type ApiError, ok, type Result } from '../../src-shared/api/result.ts';
import type { Register } from '../../src-shared/entities/register.ts';
import { registerLine } from './register-line.ts';
import { bringInStep, useRegister } from './register-store.ts';
import { toldOnceSlow } from './slow-jobs.ts';

/** What is being done with a snapshot: merged, put in the register's place, compared where the two never met, or looked at. */
export type Act = 'merge' | 'replace' | 'compare' | 'look';

/** The snapshot that this window is working with. It stays while other views are shown. */
interface IncomingState {
  readonly token: string | null;
  readonly about: IncomingAbout | null;
  /** Its own records, to name things by and to look at. */
  readonly theirs: Register | null;
  readonly act: Act;
  readonly decisions: IncomingDecisions;
  /** What the act would change; null while it is worked out, and for looking. */
  readonly plan: IncomingPlan | null;
  readonly isMaking: boolean;
  readonly fault: ApiError | null;
}

const UNDECIDED: IncomingDecisions = { choices: {}, combined: [], renumbered: {}, leftOut: [] };
const NOTHING: IncomingState = {
  token: null,
  about: null,
  theirs: null,
  act: 'merge',
  decisions: UNDECIDED,
  plan: null,
  isMaking: false,
  fault: null,
};

export const useIncoming = create<IncomingState>(() => NOTHING);

/** Begins to work with a snapshot that was taken in. */
export async function takeUp(token: string): Promise<void> {
  letGo();
  useIncoming.setState({ ...NOTHING, token });
  const held = await registerLine('incomingRegister', { token });
  if (useIncoming.getState().token !== token) return;
  if (held.ok) useIncoming.setState({ theirs: held.value.register });
  await refresh();
  const relation = useIncoming.getState().about?.relation;
  if (relation === 'unrelated') chooseAct('compare');
}

/** Stops working with it. */
export function letGo(): void {
  const { token } = useIncoming.getState();
  if (token !== null) void registerLine('dropIncoming', { token });
  useIncoming.setState(NOTHING);
}

export function chooseAct(act: Act): void {
  useIncoming.setState({ act, plan: null, fault: null });
  void replan();
}

/** Changes what was decided, and works the merge out anew. */
export function decide(change: (decisions: IncomingDecisions) => IncomingDecisions): void {
  useIncoming.setState(({ decisions }) => ({ decisions: change(decisions) }));
  void replan();
}

let asked = 0;

/** Asks anew how the snapshot stands to the register, and what would change: the register has changed. */
export async function refresh(): Promise<void> {
  const { token } = useIncoming.getState();
  if (token === null) return;
  const about = await workedOut(token, () => registerLine('incomingAbout', { token }));
  if (useIncoming.getState().token !== token) return;
  if (!about.ok) return refused(about.error);
  useIncoming.setState({ about: about.value });
  await replan();
}

// What is held still has the names that were taken out, and the register process no longer does.
async function readAgain(): Promise<void> {
  const { token } = useIncoming.getState();
  if (token === null) return;
  useIncoming.setState({ about: null, theirs: null, plan: null });
  const held = await registerLine('incomingRegister', { token });
  if (useIncoming.getState().token !== token) return;
  if (held.ok) useIncoming.setState({ theirs: held.value.register });
  await refresh();
}

async function replan(): Promise<void> {
  const { token, about, act, decisions } = useIncoming.getState();
  asked += 1;
  const turn = asked;
  if (token === null || act === 'look' || (act === 'merge' && about?.relation === 'unrelated')) return;
  const result = await workedOut(token, () => registerLine('incomingPlan', { token, how: act, decisions }));
  // Something else was asked meanwhile, whose answer is the one that counts.
  if (turn !== asked) return;
  if (!result.ok) return refused(result.error);
  useIncoming.setState({ plan: result.value, fault: null });
}

// The process tells how far it is under the token, and cancelling it lets go of the snapshot.
function workedOut<Answer>(token: string, ask: () => Promise<Answer>): Promise<Answer> {
  return toldOnceSlow('Working out what would change', token, ask);
}

function refused(fault: ApiError): void {
  useIncoming.setState(fault.code === 'cancelled' ? NOTHING : { plan: null, fault });
}

/** Merges it in, or puts it in the register's place, as the plan that is shown says. */
export async function bringItIn(how: 'merge' | 'replace'): Promise<Result<null>> {
  const { token, plan, decisions, about } = useIncoming.getState();
  if (token === null || plan === null || about === null) return ok(null);
  useIncoming.setState({ isMaking: true });
  const { version } = plan;
  const label =
    how === 'merge' ? `Merge of ${about.author}’s snapshot` : `Replace by ${about.author}’s snapshot`;
  const result = await bringInStep(label, (by) =>
    how === 'merge'
      ? registerLine('mergeIncoming', { token, version, decisions, by })
      : registerLine('replaceByIncoming', { token, version, by }),
  );
  useIncoming.setState({ isMaking: false });
  if (!result.ok) await refresh();
  return result;
}

// What a plan was made for is another register, or the same after a change.
useRegister.subscribe((now, before) => {
  if (now.registerId !== before.registerId) {
    useIncoming.setState(NOTHING);
    return;
  }
  if (now.redactions !== before.redactions) {
    void readAgain();
    return;
  }
  if (now.version !== before.version && useIncoming.getState().token !== null) void refresh();
});
