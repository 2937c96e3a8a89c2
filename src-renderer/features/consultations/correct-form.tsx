import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { DateField } from '../../components/date-field.tsx';
import { defaultDay } from '../../components/today.ts';
import { save } from '../../stores/register-store.ts';
import { ActForm } from '../assessments/act-form.tsx';
import { correct, type Event } from './acts.ts';

interface CorrectFormProps {
  readonly event: Event;
  readonly name: string;
  /** The event as the list says it. */
  readonly words: string;
  readonly onClose: () => void;
}

/** Puts one event right: mistyped, or told wrongly and learned since. */
export function CorrectForm({ event, name, words, onClose }: CorrectFormProps) {
  const [on, setOn] = useState<string | null>(event.on);
  const [date, setDate] = useState<string | null>(event.date);
  const [isMistake, setIsMistake] = useState(true);
  const [knownOn, setKnownOn] = useState<string | null>(defaultDay());
  const [note, setNote] = useState('');
  const isTouched = on !== event.on || date !== event.date || note !== '';
  const problems = [
    ...(on === null || (event.date !== null && date === null) ? ['Say on which day.'] : []),
    ...(!isMistake && knownOn === null ? ['Say when it became known.'] : []),
  ];
  return (
    <ActForm
      what={`The correction of ${name}`}
      title={`Correct “${words}”`}
      isTouched={isTouched}
      problems={problems}
      saveLabel="Correct"
      onSave={() =>
        save(
          `Correct the consultation on ${name}`,
          isTouched
            ? correct(event, { on: on ?? '', date, note }, { isMistake, knownOn: knownOn ?? '' })
            : [],
        )
      }
      onClose={onClose}
    >
      <div className="form-row">
        <DateField label="On" isRequired allowMonth value={on} onChange={setOn} />
        {event.date !== null && (
          <DateField
            label={event.kind === 'expected' ? 'Expected' : 'Closes on'}
            isRequired
            allowMonth={event.kind === 'expected'}
            value={date}
            onChange={setDate}
          />
        )}
      </div>
      <Field label="What was recorded before">
        <RadioGroup
          value={isMistake ? 'mistake' : 'learned'}
          onChange={(_, { value }) => setIsMistake(value === 'mistake')}
        >
          <Radio value="mistake" label="Was mistyped: put it right" />
          <Radio value="learned" label="Stays on record: it was learned later" />
        </RadioGroup>
      </Field>
      {!isMistake && (
        <div className="form-row">
          <DateField label="Became known on" isRequired value={knownOn} onChange={setKnownOn} />
          <Field label="Reason">
            <Input spellCheck value={note} onChange={(_, { value }) => setNote(value)} />
          </Field>
        </div>
      )}
    </ActForm>
  );
}
