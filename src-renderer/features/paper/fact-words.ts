import { longDate, longMonth, longPlan } from '../../../src-shared/calendar/print-date.ts';
import { find, type Register } from '../../../src-shared/entities/register.ts';
import type { EntityName, RecordOf } from '../../../src-shared/entities/registry.ts';
import { meetingDay } from '../../../src-shared/entities/rules/problem.ts';
import { referenceOn, titleOn } from '../../../src-shared/lifecycle/naming.ts';
import type { FactReference } from '../../../src-shared/report/model.ts';
import { proseText } from '../../../src-shared/report/prose.ts';
import {
  ASSESSMENT_WORDS,
  CONSULTATION_WORDS,
  DECISION_WORDS,
  KIND_WORDS,
  OUTCOME_WORDS,
  PURPOSE_WORDS,
  RELEASE_WORDS,
  STAGE_EVENT_WORDS,
} from '../../../src-shared/words/code-words.ts';
import { STAGE_WORDS } from '../../components/words.ts';
import type { View } from '../../stores/interface-store.ts';
import { RECORD_KINDS } from '../settings/record-fields.ts';
import { SETTING_GROUPS } from '../settings/setting-fields.ts';
import { committeeName } from './months.ts';
import { wordsAsked } from './own/own-words.ts';

/** A fact in words, with where its record is looked at and changed. */
export interface FactLine {
  readonly id: string;
  readonly text: string;
  readonly view: View;
  /** The record to open there; null where the view has none for it. */
  readonly record: string | null;
}

const EVERYTHING = '9999-12-31';

/** A fact in words; null where the register no longer has it. `on` is the day that references and titles are read for. */
export function factLine(register: Register, { entity, id }: FactReference, on: string): FactLine | null {
  const record = find(register, entity, id);
  if (record === undefined) return null;
  const write = WRITERS[entity];
  if (write === undefined) {
    const page = RECORD_KINDS.find((kind) => kind.entity === entity)?.entity ?? null;
    return { id, text: KIND_WORDS[entity] ?? entity, view: 'settings', record: page };
  }
  const { text, view, record: opened } = write(record as never, { register, on });
  return { id, text, view, record: opened };
}

interface Around {
  readonly register: Register;
  readonly on: string;
}
type Written = Omit<FactLine, 'id'>;
type Writers = {
  readonly [Name in EntityName]?: (record: RecordOf<Name>, around: Around) => Written;
};

function named({ register, on }: Around, proposalId: string | null): string {
  if (proposalId === null || find(register, 'proposal', proposalId) === undefined) return 'a proposal';
  return referenceOn(register, proposalId, on, EVERYTHING);
}

const proposals = (text: string, record: string | null): Written => ({ text, view: 'proposals', record });
const when = (plan: string) => (plan.length === 7 ? `in ${longMonth(plan)}` : `on ${longDate(plan)}`);

function meetingWords({ register }: Around, meetingId: string): string {
  const meeting = find(register, 'meeting', meetingId);
  const day = meeting === undefined ? null : meetingDay(register, meetingId);
  const name = committeeName(register, meeting?.committeeId ?? null);
  return `${name}${day === null ? '' : ` ${when(day)}`}`;
}

const WRITERS: Writers = {
  proposal: ({ id }, around) => {
    const title = titleOn(around.register, id, around.on, EVERYTHING);
    return proposals(`${named(around, id)}${title === null ? '' : ` ‘${title}’`}`, id);
  },
  proposalTitle: (row, around) =>
    proposals(
      `${named(around, row.proposalId)}: titled ‘${row.title}’ from ${longPlan(row.on)}`,
      row.proposalId,
    ),
  proposalProposer: (row, around) =>
    proposals(`${named(around, row.proposalId)}: its proposer`, row.proposalId),
  proposalPath: (row, around) =>
    proposals(`${named(around, row.proposalId)}: its path, set ${when(row.on)}`, row.proposalId),
  proposalSummary: (row, around) =>
    proposals(`${named(around, row.proposalId)}: its summary, written ${when(row.on)}`, row.proposalId),
  proposalClassification: (row, around) =>
    proposals(`${named(around, row.proposalId)}: its classification, set ${when(row.on)}`, row.proposalId),
  stageEvent: (row, around) => {
    const what =
      row.kind === 'correction' && row.stage !== null
        ? `corrected to ${STAGE_WORDS[row.stage]}`
        : STAGE_EVENT_WORDS[row.kind];
    return proposals(`${named(around, row.proposalId)}: ${what} ${when(row.on)}`, row.proposalId);
  },
  agendaItem: (row, around) => {
    const where =
      row.meetingId === null
        ? `${committeeName(around.register, row.committeeId)}${row.month === null ? '' : ` ${when(row.month)}`}`
        : meetingWords(around, row.meetingId);
    const text = `${named(around, row.proposalId)} on the agenda of the ${where}, ${PURPOSE_WORDS[row.purpose]}`;
    return row.meetingId === null
      ? proposals(text, row.proposalId)
      : { text, view: 'meetings', record: row.meetingId };
  },
  outcome: (row, around) => {
    const item = find(around.register, 'agendaItem', row.agendaItemId);
    const reason = row.reason === null ? '' : ` for ${row.reason}`;
    const text = `${named(around, item?.proposalId ?? null)}: ${OUTCOME_WORDS[row.kind]} ${when(row.on)}${reason}`;
    const meeting = item?.meetingId ?? null;
    return meeting === null
      ? proposals(text, item?.proposalId ?? null)
      : { text, view: 'meetings', record: meeting };
  },
  condition: (row, { register }) => {
    const item = find(register, 'agendaItem', find(register, 'outcome', row.outcomeId)?.agendaItemId ?? null);
    const { metOn, droppedOn } = row;
    const stands =
      droppedOn !== null
        ? `no longer asked for from ${longDate(droppedOn)}`
        : metOn === null
          ? 'not met yet'
          : `met ${when(metOn)}`;
    return proposals(`Condition, ${stands}: ${proseText(row.sentence)}`, item?.proposalId ?? null);
  },
  voteTally: ({ outcomeId }, { register }) => {
    const item = find(register, 'agendaItem', find(register, 'outcome', outcomeId)?.agendaItemId ?? null);
    return { text: 'A tally of the vote', view: 'meetings', record: item?.meetingId ?? null };
  },
  authorityReferral: (row, around) =>
    proposals(`${named(around, row.proposalId)}: sent to the Authority ${when(row.on)}`, row.proposalId),
  authorityExpectation: (row, around) => {
    const referral = find(around.register, 'authorityReferral', row.referralId);
    const name = named(around, referral?.proposalId ?? null);
    return proposals(
      `${name}: the Authority’s decision expected ${when(row.expected)}`,
      referral?.proposalId ?? null,
    );
  },
  authorityDecision: (row, around) => {
    const referral = find(around.register, 'authorityReferral', row.referralId);
    const name = named(around, referral?.proposalId ?? null);
    return proposals(
      `${name}: ${DECISION_WORDS[row.decision]} by the Authority ${when(row.on)}`,
      referral?.proposalId ?? null,
    );
  },
  consultation: (row, around) => ({
    text: `${named(around, row.proposalId)}: ${CONSULTATION_WORDS.kind[row.kind]}`,
    view: 'consultations',
    record: row.id,
  }),
  consultationEvent: (row, around) => {
    const consultation = find(around.register, 'consultation', row.consultationId);
    const date =
      row.date === null ? '' : row.kind === 'expected' ? ` ${when(row.date)}` : `, closing ${when(row.date)}`;
    const on = row.kind === 'expected' ? `, set ${when(row.on)}` : ` ${when(row.on)}`;
    const what = `${CONSULTATION_WORDS.event[row.kind]}${row.kind === 'expected' ? date + on : on + date}`;
    return {
      text: `${named(around, consultation?.proposalId ?? null)}: consultation ${what}`,
      view: 'consultations',
      record: row.consultationId,
    };
  },
  assessment: (row, around) => ({
    text: `${named(around, row.proposalId)} ${row.kind}${row.round === 1 ? '' : ` ${row.round}`}`,
    view: 'assessments',
    record: row.id,
  }),
  assessmentEvent: (row, around) => {
    const assessment = find(around.register, 'assessment', row.assessmentId);
    const name = `${named(around, assessment?.proposalId ?? null)} ${assessment?.kind ?? 'assessment'}`;
    const value = row.kind === 'target' ? ` ${row.workingDays ?? ''} WD` : '';
    const date = row.date === null ? '' : ` ${when(row.date)}`;
    const set = row.kind === 'target' || row.kind === 'expected-return' ? `, set ${when(row.on)}` : '';
    const happened = set === '' ? ` ${when(row.on)}` : '';
    return {
      text: `${name}: ${ASSESSMENT_WORDS[row.kind]}${value}${date}${set}${happened}`,
      view: 'assessments',
      record: row.assessmentId,
    };
  },
  assessmentPin: (row, around) => {
    const assessment = find(around.register, 'assessment', row.assessmentId);
    const name = `${named(around, assessment?.proposalId ?? null)} ${assessment?.kind ?? 'assessment'}`;
    return {
      text: `${name}: counted in the reporting year that begins in ${row.reportingYear}`,
      view: 'assessments',
      record: row.assessmentId,
    };
  },
  release: (row) => ({ text: `The release “${row.name}”`, view: 'releases', record: row.id }),
  releaseEvent: (row, { register }) => {
    const name = find(register, 'release', row.releaseId)?.name ?? 'A release';
    const text =
      row.kind === 'scheduled' && row.date !== null
        ? `${name}: scheduled for ${longPlan(row.date)}, set ${when(row.on)}`
        : `${name}: ${RELEASE_WORDS[row.kind]} ${when(row.on)}`;
    return { text, view: 'releases', record: row.releaseId };
  },
  releaseItem: (row, around) => {
    const release = find(around.register, 'release', row.releaseId)?.name ?? 'a release';
    return {
      text: `${named(around, row.proposalId)} in ${release}, set ${when(row.setOn)}`,
      view: 'releases',
      record: row.releaseId,
    };
  },
  meeting: (row, around) => ({
    text: `The meeting of the ${meetingWords(around, row.id)}`,
    view: 'meetings',
    record: row.id,
  }),
  meetingDate: (row, { register }) => {
    const meeting = find(register, 'meeting', row.meetingId);
    const name = committeeName(register, meeting?.committeeId ?? null);
    const text =
      row.date === null
        ? `${name}: meeting cancelled ${when(row.on)}`
        : `${name}: meeting set for ${longPlan(row.date)}, known ${when(row.knownOn ?? row.on)}`;
    return { text, view: 'meetings', record: row.meetingId };
  },
  paper: (row) => ({ text: `The paper for ${longMonth(row.month)}`, view: 'paper', record: row.id }),
  edition: (row, { register }) => ({
    text: `The edition for the ${committeeName(register, row.committeeId)}`,
    view: 'paper',
    record: row.id,
  }),
  attachment: (row) => ({ text: `${row.label}: ${row.title}`, view: 'paper', record: row.id }),
  paperText: ({ paperId, key }, { register }) => {
    const month = find(register, 'paper', paperId)?.month;
    const record = month === undefined ? null : wordsAsked(month, key);
    return { text: 'The paper’s own words', view: 'paper', record };
  },
  glossaryTerm: ({ short }) => ({
    text: `${short} in the glossary`,
    view: 'settings',
    record: 'glossaryTerm',
  }),
  setting: ({ key }) => {
    const group = SETTING_GROUPS.find(({ fields }) => fields.some((field) => field.key === key));
    const label = group?.fields.find((field) => field.key === key)?.label;
    const text = label === undefined ? 'A wording of the paper' : `The setting “${label}”`;
    return { text, view: 'settings', record: group?.key ?? 'wording' };
  },
};
