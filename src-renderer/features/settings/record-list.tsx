import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { longPlan } from '../../../src-shared/calendar/print-date.ts';
import type { AnyRecord } from '../../../src-shared/entities/registry.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { leave } from '../../stores/interface-store.ts';
import { useOpenAct } from '../../stores/open-acts.ts';
import { useRegister } from '../../stores/register-store.ts';
import { PlainRecordForm } from './plain-record-form.tsx';
import type { RecordKind } from './record-fields.ts';

/** The records of one kind, each with its form where it is opened. */
export function RecordList({ kind }: { readonly kind: RecordKind }) {
  const rows = useRegister((state) => state.register[kind.entity] as readonly AnyRecord[]);
  const [open, setOpen] = useOpenAct<string>(`settings ${kind.entity}`);
  const named = (row: AnyRecord) => String((row as Readonly<Record<string, unknown>>)[kind.nameField] ?? '');
  const sorted = rows.toSorted((a, b) => named(a).localeCompare(named(b), 'en-GB'));
  const list = useRef<HTMLDivElement>(null);
  // The form goes with the button that closed it, and the keyboard's place with them.
  const close = () => {
    setOpen(null);
    setTimeout(() => list.current?.querySelector('button')?.focus());
  };
  const go = (to: string | null) => leave(() => setOpen(to));
  return (
    <div className="settings-records" ref={list}>
      <p className="quiet">{kind.about}</p>
      {open === 'new' ? (
        <PlainRecordForm kind={kind} record={null} onClose={close} />
      ) : (
        rows.length > 0 && (
          <div className="buttons">
            <Button onClick={() => go('new')}>Add {kind.one}</Button>
          </div>
        )
      )}
      {rows.length === 0 && open !== 'new' && (
        <EmptyState action={{ label: `Add ${kind.one}`, act: () => go('new') }}>
          There are none yet.
        </EmptyState>
      )}
      <ul className="wording-list">
        {sorted.map((row) => (
          <li key={row.id}>
            {open === row.id ? (
              <PlainRecordForm kind={kind} record={row} onClose={close} />
            ) : (
              <button type="button" onClick={() => go(row.id)}>
                <span>{named(row)}</span>
                <span className="quiet">{secondLine(kind, row)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function secondLine({ fields, nameField }: RecordKind, row: AnyRecord): string {
  const other = fields.find(({ key, kind }) => key !== nameField && (kind === 'line' || kind === 'date'));
  const value = other === undefined ? null : (row as Readonly<Record<string, unknown>>)[other.key];
  if (typeof value !== 'string') return '';
  return other?.kind === 'date' ? longPlan(value) : value;
}
