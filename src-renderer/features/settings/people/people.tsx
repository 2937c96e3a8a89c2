import { Button, Input } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { find } from '../../../../src-shared/entities/register.ts';
import type { Named } from '../../../../src-shared/redaction/find-person.ts';
import { personUses } from '../../../../src-shared/redaction/person-uses.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { leave } from '../../../stores/interface-store.ts';
import { useOpenAct } from '../../../stores/open-acts.ts';
import { registerLine } from '../../../stores/register-line.ts';
import { useRegister } from '../../../stores/register-store.ts';
import { PlainRecordForm } from '../plain-record-form.tsx';
import type { RecordKind } from '../record-fields.ts';
import { besideName, peopleRows } from './people-words.ts';
import { PersonDetails } from './person-details.tsx';
import './people.css';

/** From so many on a list is looked through by typing. */
const MANY = 8;

/** The people of the register: what each is named as, a form where one is opened, and the way to take a name out. */
export function People({ kind }: { readonly kind: RecordKind }) {
  const register = useRegister((state) => state.register);
  const [open, setOpen] = useOpenAct<string>(`settings ${kind.entity}`);
  const [wanted, setWanted] = useState('');
  const former = useFormer();
  const uses = useMemo(() => personUses(register), [register]);
  const rows = useMemo(() => peopleRows(register, former, wanted), [register, former, wanted]);
  const count = register.person.length;
  const list = useRef<HTMLDivElement>(null);
  // The form goes with the button that closed it, and the keyboard's place with them.
  const close = () => {
    const row = open;
    setOpen(null);
    setTimeout(() => {
      const button = list.current?.querySelector<HTMLElement>(`[data-person="${row}"]`);
      (button ?? list.current?.querySelector('button'))?.focus();
    });
  };
  const go = (to: string | null) => leave(() => setOpen(to));
  return (
    <div className="settings-records people" ref={list}>
      <p className="quiet">
        {kind.about} To take somebody’s name out of the whole register at their request, open the person and
        choose Redact.
      </p>
      {open === 'new' ? (
        <PlainRecordForm kind={kind} record={null} onClose={close} />
      ) : (
        rows.length + wanted.length > 0 && (
          <div className="people-tools">
            <Button onClick={() => go('new')}>Add a person</Button>
            {count >= MANY && (
              <Input
                type="search"
                aria-label="Find somebody"
                placeholder="Find somebody"
                contentBefore={<Search16Regular aria-hidden />}
                value={wanted}
                onChange={(_, { value }) => leave(() => setWanted(value))}
              />
            )}
          </div>
        )
      )}
      {rows.length === 0 && wanted === '' && open !== 'new' && (
        <EmptyState action={{ label: 'Add a person', act: () => go('new') }}>
          Whoever proposes, leads, answers for or signs something is entered here once. There is nobody yet.
        </EmptyState>
      )}
      {rows.length === 0 && wanted !== '' && <p role="status">Nobody’s name holds “{wanted.trim()}”.</p>}
      <ul className="wording-list" aria-label="People">
        {rows.map((row) => {
          const record = find(register, 'person', row.id);
          const named = uses.get(row.id) ?? [];
          return (
            <li key={row.id}>
              {open === row.id ? (
                <PersonDetails row={row} uses={named} onClose={close}>
                  {(more) =>
                    record !== undefined && (
                      <PlainRecordForm kind={kind} record={record} onClose={close} more={more} />
                    )
                  }
                </PersonDetails>
              ) : (
                <button type="button" data-person={row.id} onClick={() => go(row.id)}>
                  <span>{row.name}</span>
                  <span className="quiet">{besideName(row, named)}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

// Those whom the history alone still names; asked for anew with every change.
function useFormer(): readonly Named[] {
  const version = useRegister((state) => state.version);
  const [former, setFormer] = useState<readonly Named[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version may have removed somebody, though no line here reads it.
  useEffect(() => {
    let isHere = true;
    void registerLine('formerPersons', {}).then((result) => {
      if (result.ok && isHere) setFormer(result.value.persons);
    });
    return () => {
      isHere = false;
    };
  }, [version]);
  return former;
}
