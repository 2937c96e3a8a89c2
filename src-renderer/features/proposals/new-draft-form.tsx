import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { ok } from '../../../src-shared/api/result.ts';
import { get } from '../../../src-shared/entities/register.ts';
import { DateField } from '../../components/date-field.tsx';
import { pasteProse } from '../../components/paste/paste-prose.ts';
import { RecordForm } from '../../components/record-form.tsx';
import { useDefaultDay } from '../../components/today.ts';
import { show, useInterface } from '../../stores/interface-store.ts';
import { save, useRegister } from '../../stores/register-store.ts';
import { StartingOffer } from '../settings/starting-offer.tsx';
import { NameField } from './name-field.tsx';
import {
  blankProposal,
  isTouched,
  type NewProposal,
  newProposalProblems,
  newReference,
  raise,
} from './new-draft.ts';
import { nextNumber, pageLink, seriesChoices } from './numbering.ts';
import { PageField } from './page-field.tsx';
import { ProposerFields } from './proposer-fields.tsx';
import { SplitFrom } from './split-from.tsx';

/** Raising a Draft Proposal. Where the register has no series yet, what must come first. */
export function NewDraft() {
  const register = useRegister((state) => state.register);
  const blank = blankProposal(register, useDefaultDay());
  if (blank === null) {
    return (
      <StartingOffer page="series">
        Before a proposal is raised, the register needs to know how proposals are numbered.
      </StartingOffer>
    );
  }
  return <NewDraftForm blank={blank} />;
}

function NewDraftForm({ blank }: { readonly blank: NewProposal }) {
  const register = useRegister((state) => state.register);
  const [edits, setEdits] = useState<Partial<NewProposal>>({});
  const typed: NewProposal = { ...blank, ...edits };
  const fromTitle = pageLink(register, typed.title, typed.raisedOn ?? '');
  // Until it is edited, the page follows the title.
  const values: NewProposal = { ...typed, page: edits.page ?? fromTitle ?? '' };
  const change = (part: Partial<NewProposal>) => setEdits((before) => ({ ...before, ...part }));
  const reference = newReference(register, values);

  const onSave = async () => {
    const { id, changes } = raise(register, values);
    const result = await save(`Raise ${reference ?? 'a proposal'}`, changes);
    if (!result.ok) return result;
    // What was typed is saved now, so nothing need be asked before its record opens.
    useInterface.setState({ unsaved: null });
    setEdits({});
    show('proposals', id);
    return ok(null);
  };

  return (
    <RecordForm
      what={reference ?? 'The new proposal'}
      isDirty={isTouched(values, blank)}
      problems={newProposalProblems(register, values)}
      onSave={onSave}
      onDiscard={() => setEdits({})}
      saveLabel={`Raise ${reference ?? ''}`}
    >
      <Field label="Title" required>
        <Input
          autoFocus
          spellCheck
          value={values.title}
          onChange={(_, data) => change({ title: data.value })}
        />
      </Field>
      <NumberFields values={values} onChange={change} />
      <div className="form-row">
        {values.splitFromId === '' && (
          <DateField
            label="Submitted"
            value={values.submittedOn}
            onChange={(submittedOn) => change({ submittedOn })}
          />
        )}
        <DateField
          label={values.splitFromId === '' ? 'Raised' : 'Split on'}
          isRequired
          value={values.raisedOn}
          onChange={(raisedOn) => change({ raisedOn })}
        />
      </div>
      <ProposerFields values={values} onChange={change} />
      <Field label="Summary" hint="A line break parts paragraphs. A link is written [words](https://…).">
        <Textarea
          rows={5}
          spellCheck
          onPaste={pasteProse}
          resize="vertical"
          value={values.summary}
          onChange={(_, data) => change({ summary: data.value })}
        />
      </Field>
      <PageField value={values.page} fromTitle={fromTitle} onChange={(page) => change({ page })} />
      <div className="form-row">
        <NameField
          label="Lead analyst"
          value={values.leadAnalyst}
          known={register.person}
          onChange={(leadAnalyst) => change({ leadAnalyst })}
        />
        <NameField
          label="Data company contact"
          value={values.contact}
          known={register.person}
          onChange={(contact) => change({ contact })}
        />
      </div>
      <SplitFrom value={values.splitFromId} onChange={change} />
    </RecordForm>
  );
}

interface NumberFieldsProps {
  readonly values: NewProposal;
  readonly onChange: (change: Partial<NewProposal>) => void;
}

/** The number that is next in its series, and the series where there is a choice. */
function NumberFields({ values, onChange }: NumberFieldsProps) {
  const register = useRegister((state) => state.register);
  const series = seriesChoices(register);
  const next = nextNumber(register, get(register, 'series', values.seriesId));
  return (
    <div className="form-row">
      <Field label="Series">
        <Select
          value={values.seriesId}
          onChange={(_, { value }) =>
            onChange({
              seriesId: value,
              number: String(nextNumber(register, get(register, 'series', value))),
              suffix: '',
              splitFromId: '',
            })
          }
        >
          {series.map(({ id, draftPrefix, prefix }) => (
            <option key={id} value={id}>
              {draftPrefix === null ? `${prefix} (no drafts)` : `${draftPrefix}, later ${prefix}`}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label="Number"
        hint={
          values.suffix === '' && Number(values.number) !== next ? `The next free number is ${next}.` : ''
        }
      >
        <Input
          inputMode="numeric"
          value={values.number + values.suffix}
          onChange={(_, { value }) => {
            const [, number = '', suffix = ''] = /^(.*?)([A-Za-z]?)$/.exec(value.trim()) ?? [];
            onChange({ number, suffix: suffix.toUpperCase() });
          }}
        />
      </Field>
    </div>
  );
}
