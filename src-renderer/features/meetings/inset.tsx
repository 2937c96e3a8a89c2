import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { leave } from '../../stores/interface-store.ts';

interface InsetProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A small form that opens in its place within a record. Escape closes it, and asks where something was typed. */
export function Inset({ title, close, children }: InsetProps) {
  return (
    <section
      className="meetings-inset"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        leave(close);
      }}
    >
      <div className="meetings-section-head">
        <h4>{title}</h4>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={`Close: ${title}`}
          onClick={() => leave(close)}
        />
      </div>
      {children}
    </section>
  );
}
