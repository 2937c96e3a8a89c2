import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { runCommand } from '../app/commands.ts';

interface FaultScreenProps {
  /** What is shown; when it changes, the view is tried anew. */
  readonly view: string;
  readonly children: ReactNode;
}

/** Stands in for a view that failed, so that the rest of the window goes on. */
export class FaultScreen extends Component<FaultScreenProps, { readonly fault: Error | null }> {
  override state = { fault: null as Error | null };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override componentDidUpdate(before: FaultScreenProps) {
    if (before.view !== this.props.view && this.state.fault !== null) this.setState({ fault: null });
  }

  override render() {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <div className="failure">
        <h1>This view could not be shown</h1>
        <p role="alert">Something went wrong that should not: {fault.message}</p>
        <p>What is saved is safe. Try the view again; if it stays, copy the details and send them.</p>
        <div className="buttons">
          <Button appearance="primary" onClick={() => this.setState({ fault: null })}>
            Try again
          </Button>
          <Button onClick={() => runCommand('copy-details')}>Copy details</Button>
        </div>
      </div>
    );
  }
}
