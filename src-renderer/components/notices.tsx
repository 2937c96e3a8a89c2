import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { dismiss, type Notice, useInterface } from '../stores/interface-store.ts';

const READ_AFTER = 6000;

/** What is being said to the person, in the corner. Good news goes by itself; trouble stays until it is dismissed. */
export function Notices() {
  const notices = useInterface((state) => state.notices);
  return (
    <div className="notices" aria-live="polite">
      {notices.map((notice) => (
        <NoticeBar key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeBar({ notice }: { readonly notice: Notice }) {
  const { id, intent, text, next, actions } = notice;
  const goes = intent === 'success' || intent === 'info';
  useEffect(() => {
    if (!goes || actions.length > 0) return;
    const timer = setTimeout(() => dismiss(id), READ_AFTER);
    return () => clearTimeout(timer);
  }, [id, goes, actions.length]);
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {text} {next}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label="Dismiss"
            onClick={() => dismiss(id)}
          />
        }
      >
        {actions.map(({ label, act }) => (
          <Button key={label} size="small" onClick={act}>
            {label}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  );
}
