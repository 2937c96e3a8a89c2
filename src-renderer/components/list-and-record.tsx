import { Button } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { leave, useInterface, type View } from '../stores/interface-store.ts';

interface ListAndRecordProps {
  readonly view: View;
  readonly title: string;
  /** Buttons and filters beside the title. */
  readonly tools?: ReactNode;
  readonly list: ReactNode;
  /** The record that is open; null where none is. Its title names it for screen readers. */
  readonly record: { readonly title: string; readonly content: ReactNode } | null;
}

/** A list with the record that is selected in it beside. In a narrow window the record takes the list's place. */
export function ListAndRecord({ view, title, tools, list, record }: ListAndRecordProps) {
  const panel = useRef<HTMLElement>(null);
  const listPane = useRef<HTMLElement>(null);
  const close = () =>
    leave(() => {
      // The keyboard goes back to the row that it came from.
      const row = listPane.current?.querySelector<HTMLElement>('[role="row"][aria-selected="true"]');
      row?.focus({ preventScroll: true });
      useInterface.setState(({ selected }) => ({ selected: { ...selected, [view]: null } }));
    });
  const hasRecord = record !== null;
  useEffect(() => {
    if (hasRecord && window.matchMedia('(max-width: 900px)').matches) panel.current?.focus();
  }, [hasRecord]);
  return (
    <div className="list-and-record" data-record={hasRecord ? 'open' : 'none'}>
      <section className="list-pane" aria-label={title} ref={listPane}>
        <div className="view-head">
          <h1>{title}</h1>
          {tools}
        </div>
        {list}
      </section>
      {record !== null && (
        <section
          className="record-pane"
          aria-label={record.title}
          ref={panel}
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) close();
          }}
        >
          <div className="record-head">
            <h2>{record.title}</h2>
            <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label="Close" onClick={close} />
          </div>
          {record.content}
        </section>
      )}
    </div>
  );
}
