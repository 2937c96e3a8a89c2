import { Button, Field, Input, Radio, RadioGroup, Switch } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { ok } from '../../../src-shared/api/result.ts';
import { RecordForm } from '../../components/record-form.tsx';
import { setPreferences, usePreferences } from '../../stores/preferences-store.ts';

/** What this machine remembers and no register carries: who works here, and how it looks. */
export function MachineForm() {
  const { author, theme, checksSpelling } = usePreferences();
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
      <Switch
        label="Check spelling (British English)"
        checked={checksSpelling}
        onChange={(_, { checked }) => void setPreferences({ checksSpelling: checked })}
      />
      <AddedWords />
    </RecordForm>
  );
}

/** The words that were added to the dictionary, each to be taken out of it again. */
function AddedWords() {
  const label = useId();
  const { addedWords, checksSpelling } = usePreferences();
  if (!checksSpelling) return null;
  if (addedWords.length === 0) {
    return (
      <p className="quiet">
        Names, acronyms and titles of the register are never marked. To add another word, choose it in a text
        with the right button or Shift+F10.
      </p>
    );
  }
  const remove = (word: string) =>
    void setPreferences({ addedWords: addedWords.filter((one) => one !== word) });
  return (
    <div className="added-words">
      <p id={label}>Words you added to the dictionary</p>
      <ul aria-labelledby={label}>
        {[...addedWords]
          .sort((a, b) => a.localeCompare(b, 'en-GB'))
          .map((word) => (
            <li key={word}>
              <span>{word}</span>
              <Button
                size="small"
                appearance="subtle"
                aria-label={`Remove “${word}”`}
                onClick={() => remove(word)}
              >
                Remove
              </Button>
            </li>
          ))}
      </ul>
    </div>
  );
}
