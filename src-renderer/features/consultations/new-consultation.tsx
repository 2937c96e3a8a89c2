import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { DateField } from '../../components/date-field.tsx';
import { defaultDay } from '../../components/today.ts';
import { show, useInterface } from '../../stores/interface-store.ts';
import { save } from '../../stores/register-store.ts';
import { ActForm } from '../assessments/act-form.tsx';
import { ProposalField } from '../assessments/proposal-field.tsx';
import { expectChanges } from './acts.ts';
import { KIND_NAMES } from './rows.ts';

interface Draft {
  readonly proposalId: string | null;
  readonly kind: 'refinement' | 'modification-report';
  readonly expected: string | null;
  readonly setOn: string | null;
}

/** A consultation that is expected: of what, which kind, and when it is to be issued. */
export function NewConsultationForm({ context }: { readonly context: ReportContext }) {
  const [draft, setDraft] = useState<Draft>({
    proposalId: null,
    kind: 'refinement',
    expected: null,
    setOn: defaultDay(),
  });
  const [isTouched, setIsTouched] = useState(false);
  const set = (change: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...change }));
    setIsTouched(true);
  };
  const { proposalId, kind, expected, setOn } = draft;
  const problems = [
    ...(proposalId === null ? ['Choose the proposal that it is on.'] : []),
    ...(expected === null ? ['Say when it is expected: a day, or only the month.'] : []),
    ...(setOn === null ? ['Say when that was set.'] : []),
  ];
  return (
    <ActForm
      what="The new consultation"
      title="What is expected"
      isTouched={isTouched}
      problems={problems}
      saveLabel="Add consultation"
      onSave={async () => {
        const { id, changes } = expectChanges(context.register, {
          proposalId: proposalId ?? '',
          kind,
          expected: expected ?? '',
          setOn: setOn ?? '',
        });
        const name = context.reference(proposalId ?? '');
        const result = await save(`Expect a ${KIND_NAMES[kind]} on ${name}`, changes);
        if (result.ok) {
          useInterface.setState({ unsaved: null });
          show('consultations', id);
        }
        return result;
      }}
      onClose={() => {
        if (useInterface.getState().selected.consultations === 'new') show('consultations', null);
      }}
    >
      <ProposalField context={context} value={proposalId} onChange={(id) => set({ proposalId: id })} />
      <Field label="Kind">
        <RadioGroup
          value={kind}
          onChange={(_, { value }) =>
            set({ kind: value === 'refinement' ? 'refinement' : 'modification-report' })
          }
        >
          <Radio value="refinement" label={KIND_NAMES.refinement} />
          <Radio value="modification-report" label={KIND_NAMES['modification-report']} />
        </RadioGroup>
      </Field>
      <div className="form-row">
        <DateField
          label="Expected"
          allowMonth
          isRequired
          value={expected}
          onChange={(value) => set({ expected: value })}
        />
        <DateField label="Set on" isRequired value={setOn} onChange={(value) => set({ setOn: value })} />
      </div>
    </ActForm>
  );
}
