import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { settingOn } from '../../../src-shared/entities/settings.ts';
import { fits } from '../../../src-shared/report/say.ts';
import { WORDING } from '../../../src-shared/report/wording.ts';
import { DateField } from '../../components/date-field.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { today } from '../../components/today.ts';
import { useOpenAct } from '../../stores/open-acts.ts';
import { save, useRegister } from '../../stores/register-store.ts';
import { settingChanges, settingRemovals } from './setting-changes.ts';

interface Sentence {
  readonly key: string;
  readonly form: string;
  readonly builtIn: string;
}

const SENTENCES: readonly Sentence[] = Object.entries(WORDING).flatMap(([key, forms]) =>
  Object.entries(forms).map(([form, builtIn]) => ({ key: `wording.${key}.${form}`, form, builtIn })),
);

const FORMS: Readonly<Record<string, string>> = {
  none: 'when there is none',
  one: 'when there is one',
  many: 'when there are several',
  always: '',
};

/** Every standing sentence of the paper, each of which a register may say in its own words. */
export function WordingForm() {
  const register = useRegister((state) => state.register);
  const [words, setWords] = useState('');
  const [open, setOpen] = useOpenAct<string>('settings wording');
  const asked = words.trim().toLowerCase();
  const found = SENTENCES.filter(({ key, builtIn }) => {
    const own = settingOn(register, key, '9999-12-31');
    return asked === '' || `${builtIn} ${own ?? ''}`.toLowerCase().includes(asked);
  });
  return (
    <div className="settings-records">
      <p className="quiet">
        Words in braces are filled in from the facts. Your own sentence may use only those of the one it
        replaces.
      </p>
      <Field label="Find a sentence">
        <Input value={words} onChange={(_, data) => setWords(data.value)} />
      </Field>
      <ul className="wording-list">
        {found.map((sentence) => (
          <li key={sentence.key}>
            {open === sentence.key ? (
              <OneSentence sentence={sentence} onClose={() => setOpen(null)} />
            ) : (
              <button type="button" onClick={() => setOpen(sentence.key)}>
                <span>{settingOn(register, sentence.key, '9999-12-31') ?? sentence.builtIn}</span>
                <span className="quiet">
                  {FORMS[sentence.form]}
                  {register.setting.some(({ key }) => key === sentence.key) && ' · your own words'}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="quiet">No sentence holds “{words}”.</p>}
    </div>
  );
}

function OneSentence({ sentence, onClose }: { readonly sentence: Sentence; readonly onClose: () => void }) {
  const register = useRegister((state) => state.register);
  const { key, builtIn } = sentence;
  const held = settingOn(register, key, '9999-12-31') ?? builtIn;
  const [typed, setTyped] = useState(held);
  // Not the day looked at: a setting that holds from an earlier day would change papers that nobody has in mind.
  const [from, setFrom] = useState<string | null>(today());
  const fault =
    typed.trim() === ''
      ? 'It cannot be empty.'
      : fits(typed, builtIn)
        ? null
        : 'It uses words in braces that this sentence does not have.';
  return (
    <RecordForm
      what="The sentence"
      isDirty={typed !== held}
      problems={fault === null ? [] : [fault]}
      onSave={async () => {
        const result = await save('Wording of a sentence', settingChanges(register, { [key]: typed }, from));
        if (result.ok) onClose();
        return result;
      }}
      onDiscard={() => setTyped(held)}
    >
      <Field
        label="The sentence"
        hint={`Built in: ${builtIn}`}
        {...(fault === null ? {} : { validationMessage: fault, validationState: 'error' as const })}
      >
        <Textarea spellCheck value={typed} resize="vertical" onChange={(_, data) => setTyped(data.value)} />
      </Field>
      <DateField label="Holds from" value={from} onChange={setFrom} hint="Empty: it always held." />
      <div className="buttons">
        {held !== builtIn && (
          <Button
            onClick={() =>
              void save('Built-in wording of a sentence', settingRemovals(register, key)).then(onClose)
            }
          >
            Go back to the built-in sentence
          </Button>
        )}
        <Button appearance="subtle" onClick={onClose}>
          Close
        </Button>
      </div>
    </RecordForm>
  );
}
