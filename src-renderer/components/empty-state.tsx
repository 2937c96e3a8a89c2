import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** One sentence on what belongs here. */
  readonly children: ReactNode;
  /** The button that starts it. */
  readonly action?: { readonly label: string; readonly act: () => void };
}

export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p>{children}</p>
      {action !== undefined && (
        <Button appearance="primary" onClick={action.act}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
