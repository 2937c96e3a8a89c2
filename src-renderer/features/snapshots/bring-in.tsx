import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { runCommand } from '../../app/commands.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useIncoming } from '../../stores/incoming-store.ts';
import { ChangeGroups } from './change-groups.tsx';
import { IncomingHead } from './incoming-head.tsx';
import { Look } from './look.tsx';
import { MergeView } from './merge-view.tsx';
import './bring-in.css';

/** What comes back: a snapshot is chosen, looked at, and brought in or put in the register's place. */
export function BringIn() {
  const { token, about, act, plan, theirs, fault } = useIncoming();
  if (token === null) {
    return (
      <div className="view-body snapshots-body">
        <EmptyState action={{ label: 'Choose a snapshot…', act: () => runCommand('bring-in-snapshot') }}>
          A colleague’s snapshot is brought in here. You see first what would change, field by field, and
          decide what to take; nothing is changed before you say so.
        </EmptyState>
        <section aria-label="Begin from a snapshot">
          <h2>Begin a register from a snapshot</h2>
          <p>It becomes a register of its own in a new file. The one that is open now stays as it is.</p>
          <Button onClick={() => runCommand('open-snapshot')}>Make a new register…</Button>
        </section>
      </div>
    );
  }
  const isWorking = act === 'look' ? theirs === null : plan === null || about === null;
  return (
    <div className="view-body incoming">
      {about !== null && <IncomingHead about={about} />}
      {fault !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {fault.message} {fault.next}
          </MessageBarBody>
        </MessageBar>
      )}
      {fault === null && isWorking && (
        <p role="status" className="quiet">
          Working out what would change…
        </p>
      )}
      {fault === null && !isWorking && (
        <>
          {act === 'look' && theirs !== null && about !== null && <Look about={about} theirs={theirs} />}
          {act === 'merge' && plan !== null && about !== null && (
            <MergeView plan={plan} relation={about.relation} />
          )}
          {act === 'replace' && plan !== null && (
            <ChangeGroups plan={plan} title="What would be otherwise in this register" />
          )}
          {act === 'compare' && plan !== null && (
            <ChangeGroups
              plan={plan}
              title="How they differ, held against each other by what records are known by"
            />
          )}
        </>
      )}
    </div>
  );
}
