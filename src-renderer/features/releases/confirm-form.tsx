import { Dropdown, Input, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { isIsoDate } from '../../../src-shared/calendar/iso-date.ts';
import { longDate } from '../../../src-shared/calendar/print-date.ts';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { DateField } from '../../components/date-field.tsx';
import { today } from '../../components/today.ts';
import { save } from '../../stores/register-store.ts';
import { ActForm } from '../assessments/act-form.tsx';
import { confirmChanges, confirmProblems, type Fate, type Item, isApproved, usualFate } from './acts.ts';
import { itemsOf, type ReleaseRow } from './reading.ts';

interface ConfirmFormProps {
  readonly context: ReportContext;
  readonly row: ReleaseRow;
  readonly onClose: () => void;
}

const FATES: Readonly<Record<Fate['kind'], string>> = {
  'with-release': 'With the release',
  'own-day': 'On its own day',
  dropped: 'Dropped',
};

/** "February 2020 SEC Release: went live?" One button confirms all its items on its day; exceptions are told by row. */
export function ConfirmForm({ context, row, onClose }: ConfirmFormProps) {
  const { register } = context;
  const { date } = row.state;
  const [liveOn, setLiveOn] = useState<string | null>(date !== null && isIsoDate(date) ? date : null);
  const [toldOn, setToldOn] = useState<string | null>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, Fate>>>({});
  const items = itemsOf(register, row.id).filter(({ droppedOn }) => droppedOn === null);
  const day = liveOn ?? today();
  const fates = items.map((item) => typed[item.id] ?? usualFate(item, day));
  const set = (fate: Fate) => setTyped((before) => ({ ...before, [fate.itemId]: fate }));
  const nameOf = (item: Item) =>
    context.reference(item.proposalId) + (item.part === null ? '' : ` (${item.part})`);
  const together = fates.filter(({ kind }) => kind === 'with-release').length;
  return (
    <ActForm
      what={`Whether ${row.name} went live`}
      title={`${row.name}: went live?`}
      isTouched={Object.keys(typed).length > 0}
      problems={confirmProblems(register, items, fates, liveOn, today(), nameOf)}
      saveLabel={
        items.length > 0 && together === items.length
          ? `Yes, all ${items.length} went live`
          : 'Yes, it went live'
      }
      onSave={() =>
        save(`${row.name} went live`, confirmChanges(register, row.id, items, fates, day, today(), toldOn))
      }
      onClose={onClose}
    >
      <div className="form-row">
        <DateField label="Live on" isRequired value={liveOn} onChange={setLiveOn} />
        <DateField
          label="Told on"
          value={toldOn}
          onChange={setToldOn}
          hint="Empty: known on the day itself."
        />
      </div>
      <ul className="fates" aria-label="What went live">
        {items.map((item, index) => {
          const fate = fates[index];
          if (fate === undefined) return null;
          const isEarly = fate.kind === 'with-release' && !isApproved(register, item, day);
          return (
            <li key={item.id}>
              <span className="fate-name">{nameOf(item)}</span>
              <Dropdown
                aria-label={`What became of ${nameOf(item)}`}
                value={FATES[fate.kind]}
                selectedOptions={[fate.kind]}
                onOptionSelect={(_, { optionValue }) =>
                  set({ ...fate, kind: (optionValue ?? 'with-release') as Fate['kind'] })
                }
              >
                {Object.entries(FATES).map(([kind, words]) => (
                  <Option key={kind} value={kind}>
                    {words}
                  </Option>
                ))}
              </Dropdown>
              <FateDetail name={nameOf(item)} fate={fate} set={set} />
              {isEarly && <span className="past fate-more">Not approved by {longDate(day)}</span>}
              {fate.kind === 'own-day' && fate.day !== null && fate.day > today() && (
                <span className="quiet fate-more">Stays in Release until it is confirmed.</span>
              )}
            </li>
          );
        })}
      </ul>
      {items.length === 0 && <p className="quiet">It holds no proposals.</p>}
    </ActForm>
  );
}

function FateDetail({
  name,
  fate,
  set,
}: {
  readonly name: string;
  readonly fate: Fate;
  readonly set: (fate: Fate) => void;
}) {
  if (fate.kind === 'own-day')
    return (
      <DateField
        label={`Own day of ${name}`}
        isBare
        value={fate.day}
        onChange={(day) => set({ ...fate, day })}
      />
    );
  if (fate.kind === 'dropped')
    return (
      <Input
        aria-label={`Why ${name} was dropped`}
        spellCheck
        placeholder="Why"
        value={fate.reason}
        onChange={(_, { value }) => set({ ...fate, reason: value })}
      />
    );
  return <span />;
}
