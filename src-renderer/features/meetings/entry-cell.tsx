import { Input } from '@fluentui/react-components';
import { pathOn } from '../../../src-shared/lifecycle/naming.ts';
import type { KnownMeeting } from '../../../src-shared/report/reading/meetings.ts';
import { pasteProse } from '../../components/paste/paste-prose.ts';
import { useRegister } from '../../stores/register-store.ts';
import { BareChoice, type Option, optionsOf, orNone } from './choice.tsx';
import { COLUMN_WORDS, choicesOf, type EntryColumn, purposesOf } from './committees.ts';
import { dayOf, type EntryRow, STEP_WORDS, type Step } from './entry-row.ts';
import { ALL_KNOWN } from './known-meetings.ts';
import { NextCell } from './next-cell.tsx';
import { releaseOptions } from './release-options.ts';
import {
  DESTINATION_WORDS,
  type Destination,
  OUTCOME_CHOICES,
  type OutcomeKind,
  PATH_WORDS,
  type Path,
  PURPOSE_WORDS,
  type Purpose,
  ROUTE_WORDS,
  type Route,
} from './words.ts';

export interface EntryCellProps {
  readonly column: EntryColumn;
  readonly known: KnownMeeting;
  readonly row: EntryRow;
  readonly type: (part: Partial<EntryRow>) => void;
  /** The proposal's reference, for the names that screen readers hear. */
  readonly label: string;
  /** The id of the line that says what the row will do. */
  readonly says: string;
  readonly isRefused: boolean;
}

export const CLASSIFICATIONS = ['WHITE', 'GREEN', 'AMBER', 'RED'] as const;

/** A cell of the grid; a dash where the column has nothing to say of the outcome. */
export function EntryCell(props: EntryCellProps) {
  const { column, row, type, label, says, isRefused } = props;
  switch (column) {
    case 'purpose':
      return <PurposeCell {...props} />;
    case 'outcome':
      return (
        <BareChoice
          label={`Outcome of ${label}`}
          cell="outcome"
          describedBy={says}
          isInvalid={isRefused}
          value={row.outcome ?? ''}
          options={orNone(optionsOf(OUTCOME_CHOICES, choicesOf(row.purpose)), 'Still to decide')}
          onChange={(value) =>
            type({ outcome: value === '' ? null : (value as OutcomeKind), next: null, step: null })
          }
        />
      );
    case 'path':
      return <PathCell {...props} />;
    case 'route':
      if (row.outcome !== 'ready' && row.outcome !== 'converted') return <Nothing />;
      return pick(props, row.route ?? 'refinement', optionsOf(ROUTE_WORDS), (value) =>
        type({ route: value as Route }),
      );
    case 'release':
      return <ReleaseCell {...props} />;
    case 'reason':
      return row.outcome === null ? <Nothing /> : <ReasonCell {...props} />;
    case 'step':
      if (row.outcome !== 'discussed') return <Nothing />;
      return pick(props, row.step ?? '', orNone(optionsOf(STEP_WORDS)), (value) =>
        type({ step: value === '' ? null : (value as Step), next: null }),
      );
    case 'next':
      return <NextCell {...props} />;
    case 'condition':
      if (row.outcome !== 'ready') return <Nothing />;
      return (
        <Input
          aria-label={`Condition of ${label}`}
          spellCheck
          onPaste={pasteProse}
          placeholder="What must be settled"
          value={row.condition}
          onChange={(_, data) => type({ condition: data.value })}
        />
      );
    case 'classification':
      if (row.outcome === null) return <Nothing />;
      return pick(
        props,
        row.classification ?? '',
        orNone(CLASSIFICATIONS.map((value) => ({ value, label: value }))),
        (value) => type({ classification: value === '' ? null : value }),
      );
  }
}

/** What a screen reader hears where the heading alone would say too little. */
const HEARD: Readonly<Partial<Record<EntryColumn, string>>> = {
  purpose: 'Purpose',
  release: 'Release',
  classification: 'Classification',
};

export function Nothing() {
  return <span className="quiet entry-nothing">–</span>;
}

function pick(
  { column, label }: EntryCellProps,
  value: string,
  options: readonly Option[],
  onChange: (value: string) => void,
) {
  return (
    <BareChoice
      label={`${HEARD[column] ?? COLUMN_WORDS[column]} of ${label}`}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
}

// What is on the agenda has its purpose; what is added may need another than its stage suggests.
function PurposeCell(props: EntryCellProps) {
  const { row, known, type } = props;
  if (row.itemId !== null) return <span className="entry-text">{PURPOSE_WORDS[row.purpose]}</span>;
  return pick(props, row.purpose, optionsOf(PURPOSE_WORDS, purposesOf(known.committee.kind)), (value) =>
    type({ purpose: value as Purpose, outcome: null, next: null }),
  );
}

// The path is set at conversion and only read elsewhere.
function PathCell(props: EntryCellProps) {
  const { row, known, type } = props;
  const register = useRegister((state) => state.register);
  const path = pathOn(register, row.proposalId, dayOf(known.date), ALL_KNOWN)?.path ?? null;
  if (row.outcome !== 'converted')
    return path === null ? <Nothing /> : <span className="entry-text">{PATH_WORDS[path]}</span>;
  const options = path === null ? orNone(optionsOf(PATH_WORDS)) : optionsOf(PATH_WORDS);
  return pick(props, row.path ?? path ?? '', options, (value) =>
    type({ path: value === '' ? null : (value as Path) }),
  );
}

// One column for where it goes: an approval into a release, what is sent back to a stage.
function ReleaseCell(props: EntryCellProps) {
  const { row, type, label } = props;
  const register = useRegister((state) => state.register);
  if (row.outcome === 'approved') {
    return pick(props, row.releaseId ?? '', orNone(releaseOptions(register)), (value) =>
      type({ releaseId: value === '' ? null : value }),
    );
  }
  if (row.outcome !== 'sent-back') return <Nothing />;
  return (
    <BareChoice
      label={`Stage that ${label} goes back to`}
      value={row.destination ?? 'opine'}
      options={optionsOf(DESTINATION_WORDS)}
      onChange={(value) => type({ destination: value as Destination, next: null })}
    />
  );
}

function ReasonCell({ row, type, label }: EntryCellProps) {
  return (
    <Input
      aria-label={`Reason for the outcome of ${label}`}
      spellCheck
      placeholder={row.outcome === 'sent-back' ? 'additional clarifications' : ''}
      value={row.reason}
      onChange={(_, data) => type({ reason: data.value })}
    />
  );
}
