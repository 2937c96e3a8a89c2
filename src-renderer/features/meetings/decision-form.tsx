import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { longDate } from '../../../src-shared/calendar/print-date.ts';
import { applyChanges } from '../../../src-shared/entities/apply-changes.ts';
import { stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { DateField } from '../../components/date-field.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { useInterface } from '../../stores/interface-store.ts';
import { save, useRegister } from '../../stores/register-store.ts';
import { AUTHORITY_WORDS } from './authority-words.ts';
import { Choice, optionsOf, orNone } from './choice.tsx';
import { ALL_KNOWN } from './known-meetings.ts';
import { newProblems } from './preview.ts';
import { nameOf } from './printed.tsx';
import { decisionChanges, type ReferralRow } from './referrals.ts';
import { releaseOptions } from './release-options.ts';
import { DESTINATION_WORDS, type Destination, inStage } from './words.ts';

/** Records what the Authority decided, and says under the fields what that does. */
export function DecisionForm({ row }: { readonly row: ReferralRow }) {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const was = row.decision;
  const blank = {
    decision: was?.decision ?? null,
    destination: was?.destination ?? ('opine' as Destination),
    releaseId: was?.releaseId ?? null,
    reason: was?.reason ?? '',
    on: was === null ? null : was.on,
    knownOn: was?.knownOn ?? null,
  };
  const [form, setForm] = useState(blank);
  const set = (part: Partial<typeof blank>) => setForm({ ...form, ...part });
  const { decision, on } = form;
  const { reference } = nameOf(register, row.referral.proposalId, asAt);
  const changes =
    decision === null || on === null ? [] : decisionChanges(register, row, { ...form, decision, on });
  const after = applyChanges(register, changes);
  const refused = changes.length === 0 ? [] : newProblems(register, after).map(({ sentence }) => sentence);
  const stage = on === null ? null : stageOn(timelineOf(after, row.referral.proposalId, ALL_KNOWN), on);
  const isDirty = JSON.stringify(form) !== JSON.stringify(blank);
  const missing = [
    ...(decision === null ? ['Say what the Authority decided.'] : []),
    ...(on === null ? ['Say on which day it decided.'] : []),
  ];
  return (
    <RecordForm
      what={`The Authority's decision on ${reference}`}
      isDirty={isDirty}
      problems={[...missing, ...refused]}
      saveLabel={was === null ? 'Record the decision' : 'Correct the decision'}
      onDiscard={() => setForm(blank)}
      onSave={async () => {
        const result = await save(`The Authority's decision on ${reference}`, changes);
        if (result.ok) setForm(blank);
        return result;
      }}
    >
      <div className="form-row">
        <Choice
          label="Decision"
          isRequired
          value={decision ?? ''}
          options={orNone(optionsOf(AUTHORITY_WORDS))}
          onChange={(value) => set({ decision: value === '' ? null : (value as typeof decision) })}
        />
        <DateField label="Decided on" value={on} onChange={(value) => set({ on: value })} isRequired />
      </div>
      {decision === 'sent-back' && (
        <Choice
          label="Stage"
          value={form.destination}
          options={optionsOf(DESTINATION_WORDS)}
          onChange={(value) => set({ destination: value as Destination })}
        />
      )}
      {decision === 'approved' && (
        <Choice
          label="Release"
          value={form.releaseId ?? ''}
          options={orNone(releaseOptions(register))}
          onChange={(value) => set({ releaseId: value === '' ? null : value })}
        />
      )}
      <Field label="Reason" hint="As words that follow “for”.">
        <Input spellCheck value={form.reason} onChange={(_, data) => set({ reason: data.value })} />
      </Field>
      <DateField
        label="Became known on"
        value={form.knownOn}
        onChange={(value) => set({ knownOn: value })}
        hint="Only where it was not the day it was decided."
      />
      {changes.length > 0 && stage !== null && on !== null && (
        <p className={refused.length > 0 ? 'meetings-refused' : 'quiet'} role="status">
          {refused.length > 0
            ? refused.join(' ')
            : `${reference} is ${stage === 'rejected' ? 'rejected' : `in ${inStage(stage)}`} from ${longDate(on)}.`}
        </p>
      )}
    </RecordForm>
  );
}
