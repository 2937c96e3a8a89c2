import { plainWord } from './words.ts';

/** Words of the field and of offices that the dictionary lacks. */
const WORDS = `
  actioned actioning alia allowlist backhaul baselined changelog consultee consultees cutover cybersecurity de
  deduplicate derogations descope descoped eg elexon facto failover forma gemserv helpdesk ie incentivise
  incentivised interop intra microbusiness microbusinesses microgeneration noncompliant novate novation officio
  ofgem onboarding operationalise operationalised panelpaper pre recertification redline redlined repurpose
  rescope rescoped resubmission resubmissions revalidate revalidation reverification ringfence ringfenced
  roadmap roadmaps rollout rollouts secas signoff smets subclause subclauses telecoms timeframe timeframes
  timeously timesheet unallocated unamended unencrypted unmanaged uptime utiligroup validator webpage webpages
  workgroup workgroups workplan workplans workstream workstreams
`;

export const FIELD_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/).map(plainWord));
