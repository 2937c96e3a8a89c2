import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportContext } from '../../../src-shared/report/context.ts';
import { DateField } from '../../components/date-field.tsx';
import { put } from '../../components/record.ts';
import { defaultDay, today } from '../../components/today.ts';
import { save } from '../../stores/register-store.ts';
import { ActForm } from '../assessments/act-form.tsx';
import { ProposalField } from '../assessments/proposal-field.tsx';
import { addItemChanges, type Item, isApproved, itemProblems } from './acts.ts';
import type { ItemAct } from './items-list.tsx';
import type { ReleaseRow } from './reading.ts';

interface AddItemFormProps {
  readonly context: ReportContext;
  readonly row: ReleaseRow;
  readonly onClose: () => void;
}

/** Puts a proposal, or a part of one, into the release. */
export function AddItemForm({ context, row, onClose }: AddItemFormProps) {
  const [proposalId, setProposalId] = useState<string | null>(null);
  const [part, setPart] = useState('');
  const [ownDate, setOwnDate] = useState<string | null>(null);
  const [setOn, setSetOn] = useState<string | null>(defaultDay());
  const { register, clocks } = context;
  const draft = { releaseId: row.id, proposalId, part };
  const name = proposalId === null ? '' : context.reference(proposalId);
  const isEarly =
    proposalId !== null &&
    !isApproved(register, { ...EMPTY_ITEM, releaseId: row.id, proposalId }, setOn ?? clocks.asAt);
  return (
    <ActForm
      what="The proposal for the release"
      title="Add a proposal"
      isTouched={proposalId !== null || part !== '' || ownDate !== null}
      problems={[...itemProblems(register, draft), ...(setOn === null ? ['Say when it was put in.'] : [])]}
      saveLabel="Add"
      onSave={() =>
        save(
          `Put ${name} into ${row.name}`,
          addItemChanges({
            releaseId: row.id,
            proposalId: proposalId ?? '',
            part,
            ownDate,
            setOn: setOn ?? '',
          }),
        )
      }
      onClose={onClose}
    >
      <ProposalField context={context} value={proposalId} onChange={setProposalId} />
      <div className="form-row">
        <Field label="Part" hint="Where it goes live in several.">
          <Input spellCheck value={part} onChange={(_, { value }) => setPart(value)} />
        </Field>
        <DateField
          label="Own date"
          allowMonth
          value={ownDate}
          onChange={setOwnDate}
          hint="Where it is not the release’s."
        />
      </div>
      <DateField label="Put in on" isRequired value={setOn} onChange={setSetOn} />
      {isEarly && (
        <p className="consequence">{name} is not approved on that day; papers list it here once it is.</p>
      )}
    </ActForm>
  );
}

const EMPTY_ITEM: Item = {
  id: '',
  releaseId: '',
  proposalId: '',
  part: null,
  setOn: '',
  ownDate: null,
  liveOn: null,
  droppedOn: null,
  droppedReason: null,
  inferred: false,
};

interface ItemFormProps {
  readonly context: ReportContext;
  readonly item: Item;
  readonly act: ItemAct;
  readonly onClose: () => void;
}

const TITLES: Readonly<Record<ItemAct, readonly [title: string, field: string, button: string]>> = {
  'own-date': ['Its own date', 'Goes live', 'Set'],
  live: ['It went live', 'Went live on', 'Confirm'],
  drop: ['Drop it from the release', 'Dropped on', 'Drop'],
};

/** Tells one thing of an item: its own date, that it went live on it, or that it was dropped. */
export function ItemForm({ context, item, act, onClose }: ItemFormProps) {
  const [title, field, button] = TITLES[act];
  const first = act === 'own-date' ? item.ownDate : act === 'live' ? item.ownDate : defaultDay();
  const [day, setDay] = useState<string | null>(first);
  const [reason, setReason] = useState('');
  const name = context.reference(item.proposalId);
  const problems = [
    ...(act !== 'own-date' && day === null ? ['Say on which day.'] : []),
    ...(act === 'live' && day !== null && day.length === 7 ? ['Say the day, not only the month.'] : []),
    ...(act === 'live' && day !== null && day > today() ? ['That day has not come.'] : []),
    ...(act === 'drop' && reason.trim() === '' ? ['Say why it is dropped.'] : []),
  ];
  const changed: Item =
    act === 'own-date'
      ? { ...item, ownDate: day }
      : act === 'live'
        ? { ...item, liveOn: day }
        : { ...item, droppedOn: day, droppedReason: reason.trim() };
  const label =
    act === 'own-date' ? `Own date of ${name}` : act === 'live' ? `${name} went live` : `Drop ${name}`;
  return (
    <ActForm
      what={`What you typed of ${name}`}
      title={`${name}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`}
      isTouched={day !== first || reason !== ''}
      problems={problems}
      saveLabel={button}
      onSave={() => save(label, [put('releaseItem', changed)])}
      onClose={onClose}
    >
      <DateField
        label={field}
        allowMonth={act === 'own-date'}
        isRequired={act !== 'own-date'}
        value={day}
        onChange={setDay}
        {...(act === 'own-date' ? { hint: 'Empty: with the release.' } : {})}
      />
      {act === 'drop' && (
        <Field label="Why" required>
          <Input spellCheck value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
    </ActForm>
  );
}
