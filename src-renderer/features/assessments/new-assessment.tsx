import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { ok } from '../../../src-shared/api/result.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { ASSESSMENT_NAMES } from '../../../src-shared/report/sections/assessment-figures.ts';
import { DateField } from '../../components/date-field.tsx';
import { show, useInterface } from '../../stores/interface-store.ts';
import { save } from '../../stores/register-store.ts';
import { ActForm } from './act-form.tsx';
import { usualTarget } from './dcc-rows.ts';
import { ProposalField } from './proposal-field.tsx';
import { ordinal } from './reading.ts';
import { type NewAssessment, newAssessmentChanges, newProblems, nextRound } from './record-changes.ts';

const EMPTY: NewAssessment = {
  proposalId: null,
  kind: 'PA',
  requestedOn: null,
  acceptedOn: null,
  target: '',
};

/** Begins an assessment: of which proposal, what kind, and when it was requested or accepted. */
export function NewAssessmentForm({ context }: { readonly context: ReportContext }) {
  const [typed, setTyped] = useState(EMPTY);
  const usual = usualTarget(context, typed.kind, typed.acceptedOn ?? context.clocks.asAt);
  const draft = { ...typed, target: typed.target === '' ? usual : typed.target };
  const set = (change: Partial<NewAssessment>) => setTyped((before) => ({ ...before, ...change }));
  const { proposalId, kind } = draft;
  const round = proposalId === null ? null : nextRound(context.register, 'assessment', proposalId, kind);
  const onSave = async () => {
    const { id, changes } = newAssessmentChanges(context.register, draft);
    const name = proposalId === null ? '' : context.reference(proposalId);
    const result = await save(`New ${kind} of ${name}`, changes);
    if (!result.ok) return result;
    useInterface.setState({ unsaved: null });
    show('assessments', id);
    return ok(null);
  };
  return (
    <ActForm
      what="The new assessment"
      title={
        round === null || round === 1
          ? 'What was asked for'
          : `What was asked for: the ${ordinal(round)} of its kind`
      }
      isTouched={typed !== EMPTY}
      problems={newProblems(draft)}
      saveLabel="Add assessment"
      onSave={onSave}
      onClose={() => {
        if (useInterface.getState().selected.assessments === 'new') show('assessments', null);
      }}
    >
      <ProposalField context={context} value={proposalId} onChange={(id) => set({ proposalId: id })} />
      <Field label="Kind">
        <RadioGroup
          layout="horizontal"
          value={kind}
          onChange={(_, { value }) => set({ kind: value === 'IA' ? 'IA' : 'PA' })}
        >
          <Radio value="PA" label={ASSESSMENT_NAMES.PA} />
          <Radio value="IA" label={ASSESSMENT_NAMES.IA} />
        </RadioGroup>
      </Field>
      <div className="form-row">
        <DateField
          label="Requested"
          value={draft.requestedOn}
          onChange={(requestedOn) => set({ requestedOn })}
        />
        <DateField
          label="Accepted"
          value={draft.acceptedOn}
          onChange={(acceptedOn) => set({ acceptedOn })}
          hint="Durations run from here."
        />
      </div>
      {draft.acceptedOn !== null && (
        <Field label="Target, working days" className="narrow-field">
          <Input value={draft.target} onChange={(_, { value }) => set({ target: value })} />
        </Field>
      )}
    </ActForm>
  );
}
