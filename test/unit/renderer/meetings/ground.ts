import { type EntryRow, rowFor, rowsToDecide } from '../../../../src-renderer/features/meetings/entry-row.ts';
import { ALL_KNOWN, lastDateOf } from '../../../../src-renderer/features/meetings/known-meetings.ts';
import { proposalNamed } from '../../../../src-renderer/features/meetings/references.ts';
import type { Change } from '../../../../src-shared/entities/change-set.ts';
import type { Register } from '../../../../src-shared/entities/register.ts';
import type { EntityName, RecordOf } from '../../../../src-shared/entities/registry.ts';
import { type KnownMeeting, knownMeeting } from '../../../../src-shared/report/reading/meetings.ts';
import { buildSample } from '../../../helpers/sample/build-sample.ts';

/** The sample with nothing decided yet: no outcome, and none of what outcomes made. */
export function undecided(): Register {
  const sample = buildSample();
  const coming = new Set(['2020-01-28', '2020-01-22']);
  return {
    ...sample,
    outcome: [],
    condition: [],
    authorityReferral: [],
    proposalClassification: [],
    releaseItem: sample.releaseItem.filter(({ setOn }) => setOn !== '2020-01-22'),
    // What the decisions of January put on later agendas.
    agendaItem: sample.agendaItem.filter(
      ({ setOn, purpose }) => !(coming.has(setOn) && (purpose === 'conversion' || purpose === 'vote')),
    ),
    meeting: sample.meeting.filter(({ kind }) => kind !== 'ad-hoc'),
    meetingDate: sample.meetingDate.filter(({ date }) => date !== '2020-02-07'),
  };
}

export function proposalId(register: Register, reference: string): string {
  const named = proposalNamed(register, reference, '2020-01-31');
  if (named.kind !== 'one') throw new Error(`No one proposal is called ${reference}.`);
  return named.proposalId;
}

export function meetingOn(register: Register, date: string): KnownMeeting {
  const meeting = register.meeting.find(({ id }) => lastDateOf(register, id) === date);
  const known = meeting === undefined ? null : knownMeeting(register, meeting, ALL_KNOWN);
  if (known === null) throw new Error(`No meeting is on ${date}.`);
  return known;
}

/** The row of a proposal on a meeting's agenda, or one for what is not on it, as filled in. */
export function rowOf(
  register: Register,
  meeting: KnownMeeting,
  reference: string,
  typed: Partial<EntryRow>,
): EntryRow {
  const id = proposalId(register, reference);
  const row = rowsToDecide(register, meeting.meeting.id).find((one) => one.proposalId === id);
  return { ...(row ?? rowFor(id, typed.purpose ?? 'vote')), ...typed };
}

/** The records of an entity that changes put. */
export function putOf<Name extends EntityName>(
  changes: readonly Change[],
  entity: Name,
): readonly RecordOf<Name>[] {
  return changes.flatMap((change) =>
    change.kind === 'put' && change.entity === entity ? [change.record as unknown as RecordOf<Name>] : [],
  );
}
