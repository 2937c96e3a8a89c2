import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { holidaysUnknown } from '../../../src-shared/calendar/holidays.ts';
import { longDate } from '../../../src-shared/calendar/print-date.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { DateField } from '../../components/date-field.tsx';
import { defaultDay } from '../../components/today.ts';
import { STAGE_WORDS } from '../../components/words.ts';
import { save } from '../../stores/register-store.ts';
import { ActForm } from '../assessments/act-form.tsx';
import { actProblems, closingDay, lengthOf, readLength, stageEntered, tell, usualLength } from './acts.ts';
import type { ConsultationRow } from './rows.ts';

interface IssueFormProps {
  readonly context: ReportContext;
  readonly row: ConsultationRow;
  readonly proposalId: string;
  readonly onClose: () => void;
}

/** Turns an expected consultation into an open one: the day, how long it stays open, and so when it closes. */
export function IssueForm({ context, row, proposalId, onClose }: IssueFormProps) {
  const { register, calendar } = context;
  const [on, setOn] = useState<string | null>(defaultDay());
  const [typedLength, setLength] = useState<string | null>(null);
  const [ownClosing, setOwnClosing] = useState<string | null>(null);
  const [isTouched, setIsTouched] = useState(false);
  // Until somebody says otherwise, the length is the usual one of the day it is issued.
  const length = typedLength ?? String(usualLength(register, row.kind, on ?? context.clocks.asAt));
  const days = readLength(length);
  const closes = ownClosing ?? (on === null || days === null ? null : closingDay(calendar, on, days));
  const changes = on === null ? [] : tell(register, row.id, 'issued', { on, date: closes });
  const stage = on === null || closes === null ? null : stageEntered(register, proposalId, changes, on);
  const touch = (act: () => void) => {
    act();
    setIsTouched(true);
  };
  return (
    <ActForm
      what={`The issue of ${row.reference}`}
      title="Issue the consultation"
      isTouched={isTouched}
      problems={[
        ...(ownClosing === null && days === null
          ? ['The length is a number of working days from 1 to 250.']
          : []),
        ...actProblems('issued', on, closes ?? on, row),
      ]}
      saveLabel="Issue"
      onSave={() => save(`Issue the consultation on ${row.reference}`, changes)}
      onClose={onClose}
    >
      <DateField label="Issued on" isRequired value={on} onChange={(day) => touch(() => setOn(day))} />
      <div className="form-row">
        <Field label="Open for, working days" hint="The usual length is under Settings, Counting.">
          <Input
            value={length}
            onChange={(_, { value }) =>
              touch(() => {
                setLength(value);
                setOwnClosing(null);
              })
            }
          />
        </Field>
        <DateField
          label="Closes on"
          isRequired
          value={closes}
          onChange={(day) =>
            touch(() => {
              setOwnClosing(day);
              if (day !== null && on !== null && day > on) setLength(String(lengthOf(calendar, on, day)));
            })
          }
        />
      </div>
      {closes !== null && holidaysUnknown(closes) !== null && (
        <p className="consequence">{holidaysUnknown(closes)}</p>
      )}
      {stage !== null && on !== null && (
        <p className="consequence">
          {row.reference} moves to {STAGE_WORDS[stage]} on {longDate(on)}.
        </p>
      )}
    </ActForm>
  );
}
