import { Button, Field, Textarea } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { applyChanges } from '../../../../src-shared/entities/apply-changes.ts';
import type { Run } from '../../../../src-shared/report/model.ts';
import { runText } from '../../../../src-shared/report/model-texts.ts';
import { pasteSentence, typeAtCaret } from '../../../components/paste/paste-prose.ts';
import { RecordForm } from '../../../components/record-form.tsx';
import { save, useRegister } from '../../../stores/register-store.ts';
import { derived } from '../derived.ts';
import { usePaper } from '../paper-state.ts';
import { useOpenRecord } from '../use-open-record.ts';
import { removeWords } from './own-actions.ts';
import { Check } from './own-section.tsx';
import {
  LABELS,
  type OwnSentence,
  oneLine,
  ownChanges,
  ownRow,
  ownSentence,
  type Placeholder,
  placeholdersOf,
  sentenceName,
  typedWarning,
  wordsAsked,
  wordsProblem,
} from './own-words.ts';

interface EditFormProps {
  readonly month: string;
  readonly edition: string | null;
  readonly sentence: OwnSentence;
  /** Where the keyboard goes when the form is done with. */
  readonly onDone: () => void;
}

/** A sentence in words of its own: what is filled in from the facts stands in braces, and stays live. */
export function EditForm({ month, edition, sentence, onDone }: EditFormProps) {
  const register = useRegister((state) => state.register);
  const { key, wording, own } = sentence;
  const row = ownRow(register, month, sentence);
  const saved = row?.text ?? wording.template;
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  useOpenRecord(wordsAsked(month, key));
  const text = typed ?? saved;
  const derivedText = own?.derived ?? runText(sentence.runs);
  const problem = wordsProblem(text, wording);
  const warning = typedWarning(text);

  const leaveForm = () => {
    // What was typed has been saved or thrown away, so nothing is to be asked.
    usePaper.setState({ panel: { kind: 'selection', selection: { kind: 'text', key } } });
    onDone();
  };
  const saveText = async () => {
    const changes = ownChanges(register, month, sentence, text);
    const isDerived = changes.every(({ kind }) => kind === 'remove');
    const result = await save(isDerived ? LABELS.derived(month) : LABELS.own(month), changes);
    if (result.ok) leaveForm();
    return result;
  };

  return (
    <>
      <h2>Edit this text</h2>
      <RecordForm
        what={sentenceName(month, derivedText)}
        isDirty={typed !== null && oneLine(typed) !== saved}
        problems={problem === null ? [] : [problem]}
        onSave={saveText}
        onDiscard={() => setTyped(null)}
      >
        <Field
          label="The sentence"
          hint="Words in braces are filled in from the facts. A link is written [words](https://…)."
          {...(problem === null ? {} : { validationState: 'error' as const, validationMessage: problem })}
        >
          <Textarea
            textarea={{ ref: field }}
            className="own-field"
            spellCheck
            value={text}
            resize="vertical"
            onChange={(_, { value }) => setTyped(value)}
            onPaste={pasteSentence}
          />
        </Field>
        {warning !== null && (
          <div role="status">
            <Check>{warning}</Check>
          </div>
        )}
        <WillRead month={month} edition={edition} sentence={sentence} text={text} />
        <Placeholders
          words={placeholdersOf(wording)}
          onChoose={(word) => field.current !== null && typeAtCaret(field.current, word)}
        />
        <div className="own-derived">
          <p>
            <span className="quiet">Derived:</span> {derivedText}
          </p>
          {row !== null && (
            <Button
              size="small"
              onClick={() =>
                void removeWords(LABELS.derived(month), row.id).then((isDone) => isDone && leaveForm())
              }
            >
              Use the derived text
            </Button>
          )}
        </div>
      </RecordForm>
    </>
  );
}

interface PlaceholdersProps {
  readonly words: readonly Placeholder[];
  readonly onChoose: (word: string) => void;
}

function Placeholders({ words, onChoose }: PlaceholdersProps) {
  const label = useId();
  if (words.length === 0) return null;
  return (
    <div role="group" aria-labelledby={label} className="own-words">
      <p id={label} className="quiet">
        From the facts – choose one to put it at the caret
      </p>
      {words.map(({ word, value }) => (
        <button key={word} type="button" onClick={() => onChoose(word)}>
          <span className="own-word">{word}</span>
          <span className={value === '' ? 'quiet' : undefined}>
            {value === '' ? 'nothing at present' : `= ${value}`}
          </span>
        </button>
      ))}
    </div>
  );
}

// A link is shown as one, and is not to be followed from here.
function shownRun(run: Run, at: number) {
  if (run.kind !== 'link') return run.text;
  return (
    <u key={`${at} ${run.text}`} title={run.href}>
      {run.text}
    </u>
  );
}

/** The sentence as the paper will say it: made as the whole paper is, so that nothing about it is guessed. */
function WillRead({
  month,
  edition,
  sentence,
  text,
}: Omit<EditFormProps, 'onDone'> & { readonly text: string }) {
  const register = useRegister((state) => state.register);
  const shown = useDeferredValue(text);
  const runs = useMemo(() => {
    if (wordsProblem(shown, sentence.wording) !== null) return null;
    const next = applyChanges(register, ownChanges(register, month, sentence, shown));
    const { model } = derived(next, month, edition);
    return model === null ? null : (ownSentence(model, sentence.key)?.runs ?? null);
  }, [register, month, edition, sentence, shown]);
  return (
    <section className="own-will-read" aria-label="It will read">
      <p className="quiet">It will read</p>
      <p className={runs === null ? 'quiet' : undefined}>
        {runs === null ? 'Shown once the words can be used.' : runs.map(shownRun)}
      </p>
    </section>
  );
}
