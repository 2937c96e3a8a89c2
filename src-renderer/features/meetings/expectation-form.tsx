import { useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { defaultDay } from '../../components/today.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { save, useRegister } from '../../stores/register-store.ts';
import { nameOf } from './printed.tsx';
import { expectationChanges, type ReferralRow } from './referrals.ts';

/** When the Authority's decision is expected; a later expectation is a new one. */
export function ExpectationForm({ row }: { readonly row: ReferralRow }) {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const [expected, setExpected] = useState<string | null>(null);
  const [on, setOn] = useState<string | null>(defaultDay());
  const { reference } = nameOf(register, row.referral.proposalId, asAt);
  return (
    <RecordForm
      what={`When ${reference} is expected back`}
      isDirty={expected !== null}
      problems={on === null ? ['Say on which day that was set.'] : []}
      saveLabel="Add"
      onDiscard={() => setExpected(null)}
      onSave={async () => {
        const result = await save(
          `Expect the Authority's decision on ${reference}`,
          expectationChanges(row, expected ?? '', on ?? defaultDay()),
        );
        if (result.ok) setExpected(null);
        return result;
      }}
    >
      <div className="form-row">
        <DateField label="Expected" value={expected} onChange={setExpected} allowMonth />
        <DateField label="Set on" value={on} onChange={setOn} isRequired />
      </div>
    </RecordForm>
  );
}
