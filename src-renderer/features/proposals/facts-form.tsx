import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { DECISION_PATHS } from '../../../src-shared/entities/proposal-path.ts';
import { pasteProse } from '../../components/paste/paste-prose.ts';
import { RecordForm } from '../../components/record-form.tsx';
import { useInterface } from '../../stores/interface-store.ts';
import { save, useRegister } from '../../stores/register-store.ts';
import { ClassificationField } from './classification-field.tsx';
import { factChanges, factProblems, type HowChanged } from './fact-changes.ts';
import { changedFacts, currentRow, type FactValues, factValues, usualDay } from './facts.ts';
import { HowChangedFields } from './how-changed-fields.tsx';
import { NameField } from './name-field.tsx';
import { pageLink } from './numbering.ts';
import { PageField } from './page-field.tsx';
import { ProposerFields } from './proposer-fields.tsx';
import { RecordedValues } from './recorded-values.tsx';
import { PATH_WORDS } from './words.ts';

interface FactsFormProps {
  readonly proposalId: string;
  readonly reference: string;
}

/** The facts of a proposal as on the day shown. A changed dated fact asks from which day, and adds a row. */
export function FactsForm({ proposalId, reference }: FactsFormProps) {
  const register = useRegister((state) => state.register);
  const asAt = useInterface((state) => state.asAt);
  const saved = useMemo(() => factValues(register, proposalId, asAt), [register, proposalId, asAt]);
  const [edits, setEdits] = useState<Partial<FactValues>>({});
  const [asked, setAsked] = useState<Partial<HowChanged>>({});
  const values: FactValues = { ...saved, ...edits };
  const change = (part: Partial<FactValues>) => setEdits((before) => ({ ...before, ...part }));
  const changed = changedFacts(saved, values);
  const how: HowChanged = {
    kind: asked.kind ?? 'from',
    day: asked.day ?? usualDay(register, proposalId, asAt, changed),
  };
  const discard = () => {
    setEdits({});
    setAsked({});
  };
  const onSave = async () => {
    const result = await save(
      changeLabel(
        reference,
        changed.map(({ name }) => name),
      ),
      factChanges(register, proposalId, asAt, saved, values, how),
    );
    if (result.ok) discard();
    return result;
  };
  const isDirty = (Object.keys(saved) as (keyof FactValues)[]).some(
    (field) => field !== 'printedForm' && saved[field] !== values[field],
  );
  return (
    <section className="form-section" aria-labelledby="proposal-facts">
      <h3 id="proposal-facts">Facts</h3>
      <RecordForm
        what={reference}
        isDirty={isDirty}
        problems={factProblems(register, proposalId, asAt, saved, values, how)}
        onSave={onSave}
        onDiscard={discard}
      >
        <Field label="Title">
          <Input
            value={values.title}
            title={values.title}
            spellCheck
            onChange={(_, { value }) => change({ title: value })}
          />
        </Field>
        <ProposerFields values={values} onChange={change} />
        <div className="form-row">
          <Field label="Path">
            <Select value={values.path} onChange={(_, { value }) => change({ path: value })}>
              <option value="">Not settled</option>
              {DECISION_PATHS.map((path) => (
                <option key={path} value={path}>
                  {PATH_WORDS[path]}
                </option>
              ))}
            </Select>
          </Field>
          <ClassificationField
            value={values.classification}
            onChange={(classification) => change({ classification })}
          />
        </div>
        <Field label="Summary" hint="A line break parts paragraphs. A link is written [words](https://…).">
          <Textarea
            rows={4}
            spellCheck
            onPaste={pasteProse}
            resize="vertical"
            value={values.summary}
            onChange={(_, { value }) => change({ summary: value })}
          />
        </Field>
        <PageField
          value={values.page}
          fromTitle={pageLink(register, values.title, asAt)}
          onChange={(page) => change({ page })}
        />
        <div className="form-row">
          <NameField
            label="Lead analyst"
            value={values.leadAnalyst}
            known={register.person}
            newHint="New: added when you save"
            onChange={(leadAnalyst) => change({ leadAnalyst })}
          />
          <NameField
            label="Data company contact"
            value={values.contact}
            known={register.person}
            newHint="New: added when you save"
            onChange={(contact) => change({ contact })}
          />
        </div>
        {changed.length > 0 && (
          <HowChangedFields
            names={changed.map(({ name }) => name)}
            hasEarlier={changed.some(({ entity }) => currentRow(register, entity, proposalId, asAt) !== null)}
            how={how}
            onChange={(part) => setAsked((before) => ({ ...before, ...part }))}
          />
        )}
      </RecordForm>
      <RecordedValues proposalId={proposalId} />
    </section>
  );
}

function changeLabel(reference: string, names: readonly string[]): string {
  return names.length === 0 ? `Change ${reference}` : `Change the ${names.join(' and ')} of ${reference}`;
}
