import { Button, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { addMonths, monthOf } from '../../../src-shared/calendar/iso-date.ts';
import { find } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { DateField } from '../../components/date-field.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { defaultDay } from '../../components/today.ts';
import { show, useInterface } from '../../stores/interface-store.ts';
import { save, useRegister } from '../../stores/register-store.ts';
import { StartingOffer } from '../settings/starting-offer.tsx';
import { Choice, optionsOf, orNone } from './choice.tsx';
import { counted, MEETING_KIND_WORDS, ordinal } from './words.ts';
import {
  clashesOn,
  nextNumber,
  type Pattern,
  type PlannedEdit,
  pastedDates,
  patternDates,
  plannedMeetings,
  WEEKDAYS,
  yearChanges,
} from './year.ts';
import { YearPreview } from './year-preview.tsx';

/** A committee's year, made in one go. */
export function YearForm() {
  const register = useRegister((state) => state.register);
  const back = () => show('meetings', null);
  return (
    <section
      className="entry"
      aria-label="Add a year of meetings"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) back();
      }}
    >
      <div className="view-head">
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label="Back to the meetings"
          onClick={back}
        />
        <h1>Add a year of meetings</h1>
      </div>
      <div className="entry-body">
        {register.committee.length === 0 ? (
          <StartingOffer page="committee">
            Meetings are a committee’s, and this register has no committees yet.
          </StartingOffer>
        ) : (
          <Year />
        )}
      </div>
    </section>
  );
}

const NTHS = ([1, 2, 3, 4, 5] as const).map((nth) => ({
  value: String(nth),
  label: nth === 5 ? 'Last' : ordinal(nth),
}));
const MONTHS = Array.from({ length: 18 }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }));

function Year() {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const committees = register.committee.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const [committeeId, setCommitteeId] = useState(committees[0]?.id ?? '');
  const [kind, setKind] = useState<RecordOf<'meeting'>['kind']>('ordinary');
  const [typedNumber, setNumber] = useState<string | null>(null);
  const [way, setWay] = useState<'pattern' | 'list'>('pattern');
  const [pattern, setPattern] = useState<Pattern>({
    ...{ nth: 2, weekday: null, months: 12 },
    from: addMonths(monthOf(asAt), 1),
  });
  const [pasted, setPasted] = useState('');
  const [setOn, setSetOn] = useState<string | null>(defaultDay());
  const [edits, setEdits] = useState<Readonly<Record<string, PlannedEdit>>>({});
  const [isTouched, setIsTouched] = useState(false);
  const touch = (act: () => void) => {
    act();
    setIsTouched(true);
  };
  const suggested = nextNumber(register, committeeId);
  const number = typedNumber ?? String(suggested ?? '');
  const isWrong = !/^\d{0,5}$/.test(number.trim());
  const list = pastedDates(pasted);
  const dates = way === 'pattern' ? patternDates(pattern) : list.dates;
  const meetings = plannedMeetings(dates, number.trim() === '' || isWrong ? null : Number(number), edits);
  const kept = meetings.filter(({ isSkipped, date }) => !isSkipped && date !== null);
  const days = kept.flatMap(({ date }) => date ?? []);
  const blocked = days.filter(
    (date, at) =>
      days.indexOf(date) !== at || clashesOn(register, committeeId, date).some(({ blocks }) => blocks),
  );
  const name = find(register, 'committee', committeeId)?.inSentence ?? 'the committee';
  const problems = [
    ...(kept.length === 0 ? ['There is no meeting to add yet.'] : []),
    ...(isWrong ? ['The first number is a whole number.'] : []),
    ...(way === 'list' && list.wrong.length > 0 ? [`Not a day: ${list.wrong.join('; ')}.`] : []),
    ...(blocked.length > 0
      ? [`${name} would meet twice on one day: skip or move what is marked in the table.`]
      : []),
    ...(setOn === null ? ['Say on which day the meetings were set.'] : []),
  ];
  return (
    <RecordForm
      what={`The year of ${name}`}
      isDirty={isTouched && kept.length > 0}
      problems={problems}
      saveLabel={`Add ${counted(kept.length, 'meeting')}`}
      onDiscard={() => {
        setEdits({});
        setPasted('');
        setIsTouched(false);
      }}
      onSave={async () => {
        const changes = yearChanges(committeeId, kind, meetings, setOn ?? defaultDay());
        const result = await save(`Add ${counted(kept.length, 'meeting')} of ${name}`, changes);
        if (result.ok) {
          useInterface.setState({ unsaved: null });
          show('meetings', null);
        }
        return result;
      }}
    >
      <div className="year-fields">
        <Choice
          label="Committee"
          value={committeeId}
          options={committees.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={(value) => touch(() => setCommitteeId(value))}
        />
        <Choice
          label="Kind"
          value={kind}
          options={optionsOf(MEETING_KIND_WORDS)}
          onChange={(value) => touch(() => setKind(value as typeof kind))}
        />
        <Field label="First number">
          <Input
            value={number}
            inputMode="numeric"
            placeholder="not numbered"
            onChange={(_, data) => touch(() => setNumber(data.value))}
          />
        </Field>
        <DateField label="Set on" value={setOn} onChange={setSetOn} isRequired />
      </div>
      <RadioGroup
        layout="horizontal"
        aria-label="How the days are given"
        value={way}
        onChange={(_, data) => touch(() => setWay(data.value as typeof way))}
      >
        <Radio value="pattern" label="A day of each month" />
        <Radio value="list" label="A list of dates" />
      </RadioGroup>
      {way === 'pattern' ? (
        <div className="year-fields">
          <Choice
            label="Week of the month"
            value={String(pattern.nth)}
            options={NTHS}
            onChange={(value) =>
              touch(() => setPattern({ ...pattern, nth: Number(value) as Pattern['nth'] }))
            }
          />
          <Choice
            label="Weekday"
            value={String(pattern.weekday ?? '')}
            options={orNone(
              WEEKDAYS.map((label, at) => ({ value: String(at + 1), label })),
              'Choose…',
            )}
            onChange={(value) =>
              touch(() => setPattern({ ...pattern, weekday: value === '' ? null : Number(value) }))
            }
          />
          <DateField
            label="From"
            allowMonth
            value={pattern.from}
            onChange={(value) => {
              if (value !== null) touch(() => setPattern({ ...pattern, from: monthOf(value) }));
            }}
          />
          <Choice
            label="Months"
            value={String(pattern.months)}
            options={MONTHS}
            onChange={(value) => touch(() => setPattern({ ...pattern, months: Number(value) }))}
          />
        </div>
      ) : (
        <Field
          label="Dates, one a line"
          {...(list.wrong.length === 0
            ? { hint: 'Paste them as they come: 22 Jan 2020, 22/1/20 or Wednesday 22 January 2020.' }
            : {
                validationMessage: `Not a day: ${list.wrong.join('; ')}`,
                validationState: 'warning' as const,
              })}
        >
          <Textarea rows={6} value={pasted} onChange={(_, data) => touch(() => setPasted(data.value))} />
        </Field>
      )}
      <YearPreview
        committeeId={committeeId}
        meetings={meetings}
        edit={(key, part) => touch(() => setEdits((was) => ({ ...was, [key]: { ...was[key], ...part } })))}
      />
    </RecordForm>
  );
}
