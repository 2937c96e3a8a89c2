import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { monthOf } from '../../../src-shared/calendar/iso-date.ts';
import { longMonth } from '../../../src-shared/calendar/print-date.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { DateField } from '../../components/date-field.tsx';
import { defaultDay } from '../../components/today.ts';
import { show, useInterface } from '../../stores/interface-store.ts';
import { save } from '../../stores/register-store.ts';
import { ActForm } from '../assessments/act-form.tsx';
import { newReleaseChanges } from './acts.ts';

interface Draft {
  /** As typed; null while the name is made from the date. */
  readonly name: string | null;
  readonly kind: 'scheduled' | 'standalone';
  readonly date: string | null;
  readonly setOn: string | null;
}

export function NewReleaseForm({ context }: { readonly context: ReportContext }) {
  const [draft, setDraft] = useState<Draft>({
    name: null,
    kind: 'scheduled',
    date: null,
    setOn: defaultDay(),
  });
  const [isTouched, setIsTouched] = useState(false);
  const set = (change: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...change }));
    setIsTouched(true);
  };
  const { kind, date, setOn } = draft;
  const code = context.setting('code.short-name');
  const made = date === null || kind === 'standalone' ? '' : `${longMonth(monthOf(date))} ${code} Release`;
  const name = draft.name ?? made;
  const isTaken = context.register.release.some((release) => release.name === name.trim());
  return (
    <ActForm
      what="The new release"
      title="What is planned"
      isTouched={isTouched}
      problems={[
        ...(name.trim() === '' ? ['Give the release a name.'] : []),
        ...(isTaken ? [`There is a release called ${name.trim()} already.`] : []),
        ...(date !== null && setOn === null ? ['Say when the date was set.'] : []),
      ]}
      saveLabel="Add release"
      onSave={async () => {
        const { id, changes } = newReleaseChanges(context.register, {
          name,
          kind,
          date,
          setOn: setOn ?? '',
        });
        const result = await save(`New release: ${name.trim()}`, changes);
        if (result.ok) {
          useInterface.setState({ unsaved: null });
          show('releases', id);
        }
        return result;
      }}
      onClose={() => {
        if (useInterface.getState().selected.releases === 'new') show('releases', null);
      }}
    >
      <Field label="Kind">
        <RadioGroup
          layout="horizontal"
          value={kind}
          onChange={(_, { value }) => set({ kind: value === 'standalone' ? 'standalone' : 'scheduled' })}
        >
          <Radio value="scheduled" label="Scheduled" />
          <Radio value="standalone" label="Standalone" />
        </RadioGroup>
      </Field>
      <div className="form-row">
        <DateField
          label="Goes live"
          allowMonth
          value={date}
          onChange={(value) => set({ date: value })}
          hint="A day, or only the month."
        />
        <DateField label="Set on" value={setOn} onChange={(value) => set({ setOn: value })} />
      </div>
      <Field label="Name" required>
        <Input
          value={name}
          placeholder={`November 2020 ${code} Release`}
          onChange={(_, { value }) => set({ name: value })}
        />
      </Field>
    </ActForm>
  );
}
