import { addDays, isIsoDate, isIsoMonth, monthOf } from '../../src-shared/calendar/iso-date.ts';
import type { Register } from '../../src-shared/entities/register.ts';
import {
  type AnyRecord,
  type EntityName,
  entities,
  entityNames,
  type RecordOf,
  referencesOf,
} from '../../src-shared/entities/registry.ts';
import { timelineOf } from '../../src-shared/lifecycle/timeline.ts';
import { isOver } from '../../src-shared/lifecycle/transitions.ts';
import { buildSample } from '../helpers/sample/build-sample.ts';
import { idFor } from '../helpers/sample/ids.ts';

/** What copies share: whoever takes part, how the code works, and the paper itself. */
const SHARED: readonly EntityName[] = [
  ...(['setting', 'holiday', 'glossaryTerm', 'series', 'person', 'organisation', 'committee'] as const),
  ...(['paper', 'attachment', 'edition', 'issue', 'acceptedCheck'] as const),
];

// Whole weeks leave every weekday where it was; five of them let no committee meet twice on a day.
const STEP = 35;
const CONCLUDED_AFTER = addDays('2020-02-07', 120);
const NUMBERS_OF_A_COPY = 1000;

/**
 * A register of so many proposals: the sample over and over, each copy five weeks older than the last, and concluded
 * where it is more than four months old, as in a register that was kept for years.
 */
export function registerOf(proposals: number): Register {
  const sample = buildSample();
  const copied = withEnds(sample);
  const lists = new Map<EntityName, AnyRecord[]>(entityNames.map((name) => [name, [...sample[name]]]));
  for (let copy = 1; (lists.get('proposal')?.length ?? 0) < proposals; copy += 1) {
    for (const name of entityNames) {
      if (SHARED.includes(name)) continue;
      for (const record of copied[name]) lists.get(name)?.push(copyOf(name, record, copy));
    }
  }
  return firstProposals(Object.fromEntries(lists) as unknown as Register, proposals);
}

/** The sample with an end for every proposal that is alive in it and every assessment that is open. */
function withEnds(sample: Register): Register {
  const ends = sample.proposal.flatMap(({ id }) => {
    const stage = timelineOf(sample, id, '2020-02-07').states.at(-1)?.stage;
    if (stage === undefined || isOver(stage)) return [];
    return [
      newRecord('stageEvent', `end of ${id}`, {
        proposalId: id,
        kind: stage === 'release' ? 'live' : 'withdrawn',
        on: CONCLUDED_AFTER,
        inferred: false,
      }),
    ];
  });
  const returned = new Set(
    sample.assessmentEvent.filter(({ kind }) => kind === 'returned').map(({ assessmentId }) => assessmentId),
  );
  const closed = sample.assessment
    .filter(({ id }) => !returned.has(id))
    .map(({ id }) =>
      newRecord('assessmentEvent', `end of ${id}`, {
        assessmentId: id,
        kind: 'closed',
        on: CONCLUDED_AFTER,
        text: 'Closed with its proposal',
        inferred: false,
      }),
    );
  return {
    ...sample,
    stageEvent: [...sample.stageEvent, ...ends],
    assessmentEvent: [...sample.assessmentEvent, ...closed],
  };
}

function copyOf(name: EntityName, record: AnyRecord, copy: number): AnyRecord {
  const references = referencesOf(name);
  const fields = Object.entries(record).map(([field, value]): readonly [string, unknown] => {
    if (field === 'name' && name === 'release') return [field, `${value}, ${copy} before`];
    if (field === 'number' && name === 'proposal') return [field, Number(value) + copy * NUMBERS_OF_A_COPY];
    if (typeof value !== 'string') return [field, value];
    if (field === 'id' || !SHARED.includes(references.get(field) ?? 'setting'))
      return [field, idFor(`copy ${copy} of ${value}`)];
    return [field, earlier(value, copy)];
  });
  return Object.fromEntries(fields) as unknown as AnyRecord;
}

function earlier(value: string, copy: number): string {
  if (isIsoDate(value)) return addDays(value, -STEP * copy);
  return isIsoMonth(value) ? monthOf(addDays(`${value}-15`, -STEP * copy)) : value;
}

/** The register with only its first proposals, and nothing that names another. */
function firstProposals(register: Register, count: number): Register {
  const left = new Set(register.proposal.slice(count).map(({ id }) => id));
  const kept = entityNames.map((name) => {
    const fields = [...referencesOf(name).keys()];
    const records = (register[name] as readonly AnyRecord[]).filter((record) => {
      const goes =
        left.has(record.id) ||
        fields.some((field) => left.has(String((record as unknown as Record<string, unknown>)[field])));
      if (goes) left.add(record.id);
      return !goes;
    });
    return [name, records] as const;
  });
  return Object.fromEntries(kept) as unknown as Register;
}

/** A record with an id made from a name; what the fields leave out is null. */
export function newRecord<Name extends EntityName>(
  name: Name,
  called: string,
  fields: Partial<RecordOf<Name>>,
): RecordOf<Name> {
  const blank = Object.fromEntries(Object.keys(entities[name].shape).map((field) => [field, null]));
  return { ...blank, ...fields, id: idFor(`bench ${name} ${called}`) } as unknown as RecordOf<Name>;
}
