import { Field, Input, Select } from '@fluentui/react-components';
import { useRegister } from '../../stores/register-store.ts';
import type { FactValues } from './facts.ts';
import { NameField } from './name-field.tsx';
import { named, tidy } from './parties.ts';

type ProposerValues = Pick<FactValues, 'person' | 'organisation' | 'printedForm' | 'onBehalfOf'>;

interface ProposerFieldsProps {
  readonly values: ProposerValues;
  readonly onChange: (change: Partial<ProposerValues>) => void;
}

/** Who proposes: a person, of an organisation or on behalf of a committee. */
export function ProposerFields({ values, onChange }: ProposerFieldsProps) {
  const { person, organisation, committee } = useRegister((state) => state.register);
  const isNewOrganisation =
    values.organisation.trim() !== '' && named(organisation, values.organisation) === undefined;
  return (
    <>
      <div className="form-row">
        <NameField
          label="Proposer"
          value={values.person}
          known={person}
          newHint="New: added with this proposal"
          onChange={(name) => onChange({ person: name })}
        />
        <NameField
          label="Organisation"
          value={values.organisation}
          known={organisation}
          newHint="New: added with this proposal"
          onChange={(name) => onChange({ organisation: name })}
        />
      </div>
      {isNewOrganisation && (
        <Field
          label="The organisation in a sentence"
          hint={`Papers print “${tidy(values.printedForm) || tidy(values.organisation)}”. Write it here where it takes an article: “the DCC”.`}
        >
          <Input
            placeholder={tidy(values.organisation)}
            value={values.printedForm}
            onChange={(_, { value }) => onChange({ printedForm: value })}
          />
        </Field>
      )}
      <Field label="On behalf of">
        <Select value={values.onBehalfOf} onChange={(_, { value }) => onChange({ onBehalfOf: value })}>
          <option value="">No committee</option>
          {committee.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
