import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { find } from '../../../src-shared/entities/register.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import type { KnownMeeting } from '../../../src-shared/report/reading/meetings.ts';
import { DateField } from '../../components/date-field.tsx';
import { useDefaultDay } from '../../components/today.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { useRegister } from '../../stores/register-store.ts';
import { putOnAgenda, usualSetOn } from './agenda-changes.ts';
import { Choice, optionsOf } from './choice.tsx';
import { commit } from './commit.ts';
import { purposesOf, usualPurpose } from './committees.ts';
import { agendaOf } from './entry-row.ts';
import { ALL_KNOWN } from './known-meetings.ts';
import { nameOf } from './printed.tsx';
import { notNamed, proposalNamed } from './references.ts';
import { PURPOSE_WORDS, type Purpose } from './words.ts';

interface AgendaAddProps {
  readonly meeting: RecordOf<'meeting'>;
  readonly known: KnownMeeting | null;
}

/** Puts a proposal on the agenda by its reference: "79", Enter. The purpose is the one its stage suggests. */
export function AgendaAdd({ meeting, known }: AgendaAddProps) {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const defaultDay = useDefaultDay();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Purpose | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const kind = find(register, 'committee', meeting.committeeId)?.kind ?? 'sub-committee';
  const named = proposalNamed(register, typed, asAt);
  const found = named.kind === 'one' ? named.proposalId : null;
  const stage = found === null ? null : stageOn(timelineOf(register, found, ALL_KNOWN), asAt);
  const purpose = chosen ?? usualPurpose(kind, stage);
  const setOn = day ?? usualSetOn(register, known, defaultDay);
  const put = async () => {
    if (named.kind !== 'one') return setProblem(typed.trim() === '' ? null : notNamed(typed, named));
    const { reference } = nameOf(register, named.proposalId, asAt);
    const isThere = agendaOf(register, meeting.id).some(
      (item) => item.proposalId === named.proposalId && item.purpose === purpose,
    );
    if (isThere) return setProblem(`${reference} is on this agenda already.`);
    const changes = putOnAgenda(meeting.id, named.proposalId, purpose, setOn);
    if (!(await commit(`Put ${reference} on the agenda`, changes))) return;
    setTyped('');
    setChosen(null);
    setProblem(null);
  };
  const name = found === null ? null : nameOf(register, found, asAt);
  return (
    <form
      className="meetings-add"
      onSubmit={(event) => {
        event.preventDefault();
        void put();
      }}
    >
      <Field
        label="Put on the agenda"
        {...(problem === null
          ? { hint: name === null ? 'Type a reference and press Enter.' : `${name.reference} ${name.title}` }
          : { validationMessage: problem, validationState: 'error' as const })}
      >
        <Input
          value={typed}
          placeholder="79 or MP079"
          onChange={(_, data) => {
            setTyped(data.value);
            setProblem(null);
          }}
        />
      </Field>
      <Choice
        label="For"
        value={purpose}
        options={optionsOf(PURPOSE_WORDS, purposesOf(kind))}
        onChange={(value) => setChosen(value as Purpose)}
      />
      <DateField label="Set on" value={setOn} onChange={setDay} isRequired />
      <Button type="submit" disabledFocusable={typed.trim() === ''}>
        Add
      </Button>
    </form>
  );
}
