import { Button, Field, Textarea } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Warning16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { longPlan } from '../../../src-shared/calendar/print-date.ts';
import { DCC_FIELDS, type DccCells, type DccField, FIELD_NAMES } from './dcc-rows.ts';
import type { PastedRow } from './paste-match.ts';

interface PastePreviewProps {
  readonly rows: readonly PastedRow[];
  readonly onFill: () => void;
  readonly onCancel: () => void;
}

/** What was pasted, row by row: what each fills, or why it fits nothing. Nothing is filled until the person says so. */
export function PastePreview({ rows, onFill, onCancel }: PastePreviewProps) {
  const matched = rows.filter(({ match }) => match !== null).length;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section
      className="paste-preview"
      aria-label="What was pasted"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h2 ref={title} tabIndex={-1}>
        {summary(rows.length, matched)}
      </h2>
      <ul>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pasted rows have no other name and never move.
          <li key={index}>
            <PastedLine row={row} />
          </li>
        ))}
      </ul>
      <div className="buttons">
        <Button appearance="primary" disabled={matched === 0} onClick={onFill}>
          {matched === 1 ? 'Fill 1 row' : `Fill ${matched} rows`}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </section>
  );
}

function summary(all: number, matched: number): string {
  const rows = all === 1 ? '1 row pasted' : `${all} rows pasted`;
  if (matched === all) return `${rows}: ${all === 1 ? 'it matches' : 'all match'} an assessment below`;
  return matched === 0 ? `${rows}: none matches` : `${rows}: ${matched} of them match`;
}

function PastedLine({ row }: { readonly row: PastedRow }) {
  const { match, why, fills, unread, text } = row;
  if (match === null) {
    return (
      <>
        <Warning16Regular className="past" aria-label="No match" />
        <span className="paste-source">{text}</span>
        <span className="past">{why}</span>
      </>
    );
  }
  const said = DCC_FIELDS.flatMap((field) => {
    const value = filledValue(fills, field);
    return value === null ? [] : [`${FIELD_NAMES[field]}: ${value}`];
  });
  return (
    <>
      <CheckmarkCircle16Regular aria-label="Matches" />
      <span>
        <strong>{match.name}</strong> <span className="paste-source">{text}</span>
      </span>
      <span>
        {said.length === 0 ? 'Nothing to fill in.' : said.join(' · ')}
        {unread.map((one) => (
          <span key={one} className="past">
            {' '}
            {one}
          </span>
        ))}
      </span>
    </>
  );
}

function filledValue(fills: Partial<DccCells>, field: DccField): string | null {
  const value = fills[field] ?? null;
  if (value === null || field === 'note') return value;
  return field === 'target' ? `${value} WD` : longPlan(value);
}

interface PasteFieldProps {
  readonly onRead: (text: string) => void;
  readonly onCancel: () => void;
}

/** A place to paste into or type a list, for those who would rather see it first. */
export function PasteField({ onRead, onCancel }: PasteFieldProps) {
  const [text, setText] = useState('');
  return (
    <section className="paste-preview" aria-label="Paste a list">
      <Field
        label="Rows copied from Excel"
        hint="Type, proposal, accepted, target, expected return, returned, note – or any columns under headings."
      >
        <Textarea
          rows={4}
          autoFocus
          value={text}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
          }}
        />
      </Field>
      <div className="buttons">
        <Button appearance="primary" disabled={text.trim() === ''} onClick={() => onRead(text)}>
          Show what matches
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </section>
  );
}
