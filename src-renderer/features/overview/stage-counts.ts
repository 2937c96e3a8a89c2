import type { IsoDate } from '../../../src-shared/calendar/iso-date.ts';
import type { Register } from '../../../src-shared/entities/register.ts';
import { stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { LIVE_STAGES } from '../../../src-shared/report/sections/stages.ts';

/** How many proposals stand in each live stage on a day. */
export function stageCounts(register: Register, day: IsoDate) {
  const stages = register.proposal.map(({ id }) => stageOn(timelineOf(register, id, '9999-12-31'), day));
  return LIVE_STAGES.map(({ stage, name }) => ({
    stage,
    name,
    count: stages.filter((one) => one === stage).length,
  }));
}
