import type { Register } from '../../../src-shared/entities/register.ts';
import { find } from '../../../src-shared/entities/register.ts';
import type { Block, Clocks, ReportModel, Traced } from '../../../src-shared/report/model.ts';
import type { Place, Telling } from './log.ts';

/**
 * The number in a sequence of issued papers of the one that is to tell a version of a fact; null where none is.
 *
 * It is the first that could: one whose month had seen the fact happen and whose readers knew of it. What a correction
 * known by then replaced is told nowhere; what one replaces later was told already, and the correction is told as a
 * fact of its own. The first paper of all follows no issue, so it tells its month alone. A consultation closes for the
 * paper's position, not for its month: it may be told closed on a day after the month's end.
 */
export function tellingPaper(telling: Telling, papers: readonly Clocks[]): number | null {
  const atPosition = telling.place === 'closed' || telling.place === 'called-off';
  const at = papers.findIndex(
    ({ window, knownBy }) => telling.known <= knownBy && (atPosition || telling.on <= window.to),
  );
  const paper = papers[at];
  if (paper === undefined) return null;
  if (telling.until !== null && telling.until <= paper.knownBy) return null;
  return at === 0 && telling.on < paper.window.from ? null : at;
}

/** How the keys of the blocks begin that tell a place's facts, each fact in a block or item of its own. */
const KEYS: Readonly<Record<Place, RegExp>> = {
  raised: /^define\/raised\//,
  'sub-committee':
    /^define\/(?:define\.(?:ready|ready-report-phase|development|noted|deferred)-\d|ready-alone\/)/,
  classified: /^define\/classified\//,
  conversion: /^define\/define\.(?:converted\.[a-z-]+|not-converted)-\d/,
  request: /^refine\/requests-\d/,
  vote: /^opine\/vote\//,
  authority: /^opine\/authority\//,
  final: /^summary\/decided-/,
  live: /^release\/live\//,
  closed: /^(?:refine|opine)\/consultations\.closed\//,
  'called-off': /^(?:refine|opine)\/consultations\.withdrawn\//,
};

/** What each place tells by. Other facts of its blocks only say more of it. */
const ENTITIES: Readonly<Record<Place, readonly string[]>> = {
  raised: ['stageEvent'],
  'sub-committee': ['outcome'],
  classified: ['proposalClassification'],
  conversion: ['outcome'],
  request: ['outcome'],
  vote: ['outcome'],
  authority: ['authorityDecision'],
  final: ['stageEvent', 'outcome', 'authorityDecision'],
  live: ['releaseEvent'],
  closed: ['consultation'],
  'called-off': ['consultation'],
};

export const PLACES = Object.keys(KEYS) as readonly Place[];

/** Every fact that a paper tells in a place, as often as it tells it: "outcome ID". */
export function toldIn(model: ReportModel, place: Place, register: Register): readonly string[] {
  return model.sections
    .flatMap(({ blocks }) => blocks.flatMap(tracedIn))
    .filter(({ key }) => KEYS[place].test(key))
    .flatMap(({ facts }) => facts.filter((fact) => ENTITIES[place].includes(fact.entity)))
    .filter(({ id }) => place !== 'live' || find(register, 'releaseEvent', id)?.kind === 'live')
    .map(({ entity, id }) => `${entity} ${id}`);
}

// A paragraph that leads to a list says how many there are; the list's items tell them. A release stands in its lead.
function tracedIn(block: Block): readonly Traced[] {
  if (block.kind === 'paragraph') return block.leads && !KEYS.live.test(block.key) ? [] : [block];
  return block.kind === 'list' ? block.items : [];
}
