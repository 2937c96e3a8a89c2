import { Button, Link } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { EntityName } from '../../../../src-shared/entities/registry.ts';
import type { PersonUse } from '../../../../src-shared/redaction/person-uses.ts';
import { leave, show } from '../../../stores/interface-store.ts';
import { askToRedact } from '../../../stores/redacting-store.ts';
import { useRegister } from '../../../stores/register-store.ts';
import { nameOf } from '../../history/record-names.ts';
import { type Row, redactedInWords, usesInWords } from './people-words.ts';

interface PersonDetailsProps {
  readonly row: Row;
  readonly uses: readonly PersonUse[];
  readonly onClose: () => void;
  /** The form of somebody whose name stands, given the button that begins to redact them. */
  readonly children: (more: ReactNode) => ReactNode;
}

/** One person opened: the name in its form, or that it was taken out, and where the person is named. */
export function PersonDetails({ row, uses, onClose, children }: PersonDetailsProps) {
  const { id, name, redaction, isThere } = row;
  const redact = (label: string) => (
    <Button autoFocus={!isThere || redaction !== null} onClick={() => leave(() => askToRedact(id))}>
      {label}
    </Button>
  );
  const closing = (
    <Button appearance="subtle" onClick={onClose}>
      Close
    </Button>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard for whatever in it has the focus.
    <div
      className="person-details"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) leave(onClose);
      }}
    >
      {redaction === null && isThere && children(redact('Redact…'))}
      {redaction === null && !isThere && (
        <>
          <h3>{name}</h3>
          <p>Removed from the people. The history still has the name, and undoing could bring it back.</p>
          <div className="people-tools">
            {redact('Redact…')}
            {closing}
          </div>
        </>
      )}
      {redaction !== null && (
        <>
          <h3>{name}</h3>
          <p>{redactedInWords(redaction)}, at this person’s request. The register keeps the name nowhere.</p>
          <div className="people-tools">
            {redact('What still has the name…')}
            {closing}
          </div>
        </>
      )}
      {uses.length === 0 && redaction === null && isThere && <p className="quiet">{usesInWords(uses)}.</p>}
      {uses.map((use) => (
        <Use key={use.role} use={use} />
      ))}
    </div>
  );
}

const SHOWN = 12;

function Use({ use: { role, records } }: { readonly use: PersonUse }) {
  const register = useRegister((state) => state.register);
  const [isWhole, setIsWhole] = useState(false);
  const named = records
    .map((place) => ({ ...place, name: nameOf(register, place.entity, place.id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
  const shown = isWhole ? named : named.slice(0, SHOWN);
  return (
    <div className="person-use">
      <h3>{role} of</h3>
      <ul>
        {shown.map(({ entity, id, name }) => (
          <li key={id}>
            <Place entity={entity} id={id} name={name} />
          </li>
        ))}
        {records.length > shown.length && (
          <li>
            <Link as="button" onClick={() => setIsWhole(true)}>
              and {records.length - shown.length} more
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}

function Place({ entity, id, name }: { entity: EntityName; id: string; name: string }) {
  if (entity !== 'proposal') return <>{name}</>;
  return (
    <Link as="button" onClick={() => show('proposals', id)}>
      {name}
    </Link>
  );
}
