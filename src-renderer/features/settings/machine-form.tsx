import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { ok } from '../../../src-shared/api/result.ts';
import { RecordForm } from '../../components/record-form.tsx';
import { setPreferences, usePreferences } from '../../stores/preferences-store.ts';

/** What this machine remembers and no register carries: who works here, and how it looks. */
export function MachineForm() {
  const { author, theme } = usePreferences();
  const [name, setName] = useState(author);
  return (
    <RecordForm
      what="Your name"
      isDirty={name.trim() !== author}
      problems={name.trim() === '' ? ['Your name cannot be empty.'] : []}
      onSave={async () => {
        await setPreferences({ author: name });
        setName(usePreferences.getState().author);
        return ok(null);
      }}
      onDiscard={() => setName(author)}
    >
      <p className="quiet">This stays on this computer.</p>
      <Field label="Your name" hint="It stands beside every change you make.">
        <Input value={name} maxLength={200} onChange={(_, data) => setName(data.value)} />
      </Field>
      <Field label="Theme">
        <RadioGroup
          value={theme}
          onChange={(_, data) => void setPreferences({ theme: data.value as 'system' | 'light' | 'dark' })}
        >
          <Radio value="system" label="As the system" />
          <Radio value="light" label="Light" />
          <Radio value="dark" label="Dark" />
        </RadioGroup>
      </Field>
    </RecordForm>
  );
}
