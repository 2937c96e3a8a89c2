import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { lastDayOf } from '../../../src-shared/calendar/iso-date.ts';
import type { RecordOf } from '../../../src-shared/entities/registry.ts';
import { ROUTES, SEND_BACK_STAGES, STAGES } from '../../../src-shared/entities/stage-event.ts';
import type { EventKind } from '../../../src-shared/lifecycle/lifecycle-event.ts';
import { stageOn, timelineOf } from '../../../src-shared/lifecycle/timeline.ts';
import { DateField } from '../../components/date-field.tsx';
import { remove } from '../../components/record.ts';
import { RecordForm } from '../../components/record-form.tsx';
import { useDefaultDay } from '../../components/today.ts';
import { STAGE_WORDS } from '../../components/words.ts';
import { notify, useInterface } from '../../stores/interface-store.ts';
import { save, useRegister } from '../../stores/register-store.ts';
import { ALL_KNOWN } from './clock.ts';
import { ProposalField } from './split-from.tsx';
import { eventChoices } from './stage-choices.ts';
import { type EventValues, eventChanges, eventFormProblems, eventValues } from './stage-event.ts';
import { EVENT_WORDS, ROUTE_WORDS } from './words.ts';

interface StageEventFormProps {
  readonly proposalId: string;
  readonly reference: string;
  /** The event to change; null for a new one. */
  readonly event: RecordOf<'stageEvent'> | null;
  readonly onDone: () => void;
}

/** What happened to a proposal that no meeting tells. What can happen in its stage is offered first. */
export function StageEventForm({ proposalId, reference, event, onDone }: StageEventFormProps) {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const day = useDefaultDay();
  const blank = useMemo(
    () => eventValues(register, proposalId, event, day),
    [register, proposalId, event, day],
  );
  const [edits, setEdits] = useState<Partial<EventValues>>({});
  const values = { ...blank, ...edits };
  const change = (part: Partial<EventValues>) => setEdits((before) => ({ ...before, ...part }));
  const { kind } = values;
  const onSave = async () => {
    const what = kind === '' ? 'event' : EVENT_WORDS[kind].toLowerCase();
    const label = event === null ? `${reference}: ${what}` : `Change “${what}” of ${reference}`;
    const result = await save(label, eventChanges(register, proposalId, values, event));
    if (result.ok) onDone();
    return result;
  };
  const onRemove = async () => {
    if (event === null) return;
    const label = `Remove “${EVENT_WORDS[event.kind].toLowerCase()}” of ${reference}`;
    const result = await save(label, [remove('stageEvent', event.id)]);
    if (result.ok) onDone();
    else notify({ intent: 'error', text: result.error.message, next: result.error.next });
  };
  const isDirty = (Object.keys(edits) as (keyof EventValues)[]).some(
    (field) => values[field] !== blank[field],
  );
  return (
    <div className="event-form">
      <RecordForm
        what={`An event of ${reference}`}
        isDirty={isDirty}
        problems={isDirty ? eventFormProblems(register, proposalId, values, event) : []}
        onSave={onSave}
        onDiscard={() => setEdits({})}
        saveLabel={event === null ? 'Add event' : 'Save event'}
      >
        <KindField
          proposalId={proposalId}
          value={kind}
          on={values.on === null ? asAt : lastDayOf(values.on)}
          isNew={event === null}
          onChange={(chosen) => change({ kind: chosen })}
        />
        <Details proposalId={proposalId} values={values} onChange={change} />
        <div className="form-row">
          <DateField label="Day" isRequired allowMonth value={values.on} onChange={(on) => change({ on })} />
          <DateField
            label="Became known"
            hint="Only where that was later"
            value={values.knownOn}
            onChange={(knownOn) => change({ knownOn })}
          />
        </div>
        <Field label={kind === 'correction' ? 'Reason' : 'Note'} required={kind === 'correction'}>
          <Input spellCheck value={values.note} onChange={(_, { value }) => change({ note: value })} />
        </Field>
      </RecordForm>
      {event !== null && (
        <Button className="event-remove" appearance="subtle" onClick={() => void onRemove()}>
          Remove this event
        </Button>
      )}
    </div>
  );
}

interface KindFieldProps {
  readonly proposalId: string;
  readonly value: EventKind | '';
  readonly on: string;
  readonly isNew: boolean;
  readonly onChange: (kind: EventKind) => void;
}

function KindField({ proposalId, value, on, isNew, onChange }: KindFieldProps) {
  const register = useRegister((state) => state.register);
  const choices = useMemo(() => eventChoices(register, proposalId, on), [register, proposalId, on]);
  const stage = stageOn(timelineOf(register, proposalId, ALL_KNOWN), on);
  const where = stage === null ? 'before it was raised' : `in ${STAGE_WORDS[stage]}`;
  const groups = [
    { label: `Possible ${where}`, kinds: choices.first },
    { label: 'Usually told by a meeting, the Authority or a release', kinds: choices.elsewhere },
    { label: `Not possible ${where}`, kinds: choices.refused },
  ];
  return (
    <Field label="What happened" required>
      <Select value={value} disabled={!isNew} onChange={(_, data) => onChange(data.value as EventKind)}>
        {value === '' && <option value="">Choose…</option>}
        {groups
          .filter(({ kinds }) => kinds.length > 0)
          .map(({ label, kinds }) => (
            <optgroup key={label} label={label}>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {EVENT_WORDS[kind]}
                </option>
              ))}
            </optgroup>
          ))}
      </Select>
    </Field>
  );
}

interface DetailsProps {
  readonly proposalId: string;
  readonly values: EventValues;
  readonly onChange: (change: Partial<EventValues>) => void;
}

/** What only some events say. */
function Details({ proposalId, values, onChange }: DetailsProps) {
  switch (values.kind) {
    case 'converted':
      return (
        <Field label="Where to">
          <Select
            value={values.route}
            onChange={(_, { value }) => onChange({ route: value as EventValues['route'] })}
          >
            {ROUTES.map((route) => (
              <option key={route} value={route}>
                {ROUTE_WORDS[route].charAt(0).toUpperCase() + ROUTE_WORDS[route].slice(1)}
              </option>
            ))}
          </Select>
        </Field>
      );
    case 'sent-back':
      return (
        <Field label="Back to">
          <Select
            value={values.destination}
            onChange={(_, { value }) => onChange({ destination: value as EventValues['destination'] })}
          >
            {SEND_BACK_STAGES.map((stage) => (
              <option key={stage} value={stage}>
                {STAGE_WORDS[stage]}
              </option>
            ))}
          </Select>
        </Field>
      );
    case 'correction':
      return (
        <Field label="The stage it really is in">
          <Select
            value={values.stage}
            onChange={(_, { value }) => onChange({ stage: value as EventValues['stage'] })}
          >
            {STAGES.map((stage) => (
              <option key={stage} value={stage}>
                {STAGE_WORDS[stage]}
              </option>
            ))}
          </Select>
        </Field>
      );
    case 'split':
      return (
        <ProposalField
          label="Split from"
          value={values.splitFromId}
          except={proposalId}
          onChange={(splitFromId) => onChange({ splitFromId })}
        />
      );
    default:
      return null;
  }
}
