import { Button } from '@fluentui/react-components';
import { Dismiss16Regular, ErrorCircle16Regular, Warning16Regular } from '@fluentui/react-icons';
import type { KnownMeeting } from '../../../src-shared/report/reading/meetings.ts';
import { useRegister } from '../../stores/register-store.ts';
import type { EntryColumn } from './committees.ts';
import type { Consequence } from './consequences.ts';
import { EntryCell } from './entry-cell.tsx';
import { EntryDetails } from './entry-details.tsx';
import { dayOf, type EntryRow } from './entry-row.ts';
import { nameOf } from './printed.tsx';

interface EntryRowCellsProps {
  readonly known: KnownMeeting;
  readonly row: EntryRow;
  readonly columns: readonly EntryColumn[];
  readonly consequence: (Consequence & { readonly problems: readonly string[] }) | null;
  readonly type: (part: Partial<EntryRow>) => void;
  readonly leaveOut: () => void;
}

/** One outcome, and under it in words what it will do, or why the register would refuse it. */
export function EntryRowCells({ known, row, columns, consequence, type, leaveOut }: EntryRowCellsProps) {
  const register = useRegister((state) => state.register);
  const { reference, title } = nameOf(register, row.proposalId, dayOf(known.date));
  const says = `says-${row.key.replaceAll(' ', '-')}`;
  const isOwn = row.itemId !== null && row.replacesId === null;
  return (
    <tbody className="entry-row" data-row={row.key} aria-label={reference}>
      <tr>
        <th scope="row" title={`${reference} ${title}`}>
          <span className="entry-name">
            <strong>{reference}</strong> <span>{title}</span>
            {!isOwn && (
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                aria-label={`Leave out ${reference}`}
                onClick={leaveOut}
              />
            )}
          </span>
        </th>
        {columns.map((column) => (
          <td key={column} data-column={column}>
            <EntryCell
              column={column}
              known={known}
              row={row}
              type={type}
              label={reference}
              says={says}
              isRefused={(consequence?.problems.length ?? 0) > 0}
            />
          </td>
        ))}
      </tr>
      <tr className="entry-says">
        <td colSpan={columns.length + 1}>
          <EntryDetails row={row} type={type} label={reference} />
          <div id={says} aria-live="polite">
            {consequence === null ? null : (
              <Says consequence={consequence} isCorrection={row.replacesId !== null} />
            )}
          </div>
        </td>
      </tr>
    </tbody>
  );
}

interface SaysProps {
  readonly consequence: NonNullable<EntryRowCellsProps['consequence']>;
  readonly isCorrection: boolean;
}

function Says({ consequence: { says, warnings, problems }, isCorrection }: SaysProps) {
  const sentence = says.join('; ');
  return (
    <>
      {problems.map((problem) => (
        <p key={problem} className="meetings-refused">
          <ErrorCircle16Regular aria-hidden /> {problem}
        </p>
      ))}
      {problems.length === 0 && sentence !== '' && (
        <p className="quiet">
          {isCorrection ? 'Corrected: ' : ''}
          {sentence}
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className="meetings-check">
          <Warning16Regular aria-hidden /> {warning}
        </p>
      ))}
    </>
  );
}
