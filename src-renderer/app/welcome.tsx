import { Button, Field, Input } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { RecentRegister } from '../../src-shared/api/shell-api.ts';
import { setPreferences, usePreferences } from '../stores/preferences-store.ts';
import { shell } from '../stores/shell.ts';
import { runCommand } from './commands.ts';

/** What is shown when no register is open: what there is to begin with, and what was open before. */
export function Welcome() {
  const author = usePreferences((state) => state.author);
  const [name, setName] = useState(author);
  const begin = (command: string) => {
    void setPreferences({ author: name }).then(() => runCommand(command));
  };
  return (
    <main className="welcome">
      <h1>Panelpaper</h1>
      <p className="lead">
        A register of dated facts, and the Change Status Report that follows from it. Nothing leaves this
        computer.
      </p>
      <Field label="Your name" hint="It stands beside every change you make. You can change it in Settings.">
        <Input
          value={name}
          onChange={(_, data) => setName(data.value)}
          maxLength={200}
          className="welcome-name"
        />
      </Field>
      <div className="welcome-choices">
        <Choice
          title="Look around the sample"
          text="The published paper of January 2020, as a register of your own to try things in."
          button="Open the sample…"
          isPrimary
          act={() => begin('open-sample')}
        />
        <Choice
          title="Begin a register"
          text="An empty one, in one file that you choose a place for."
          button="New register…"
          act={() => begin('create-register')}
        />
        <Choice
          title="Take over a snapshot"
          text="A register that a colleague sent as a .panelsnap file."
          button="Choose a snapshot…"
          act={() => begin('open-snapshot')}
        />
        <Choice
          title="Open a register"
          text="A .panelpaper file that is on this computer already."
          button="Open…"
          act={() => begin('open-register')}
        />
      </div>
      <Recent />
    </main>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly isPrimary?: boolean;
  readonly act: () => void;
}

function Choice({ title, text, button, isPrimary = false, act }: ChoiceProps) {
  return (
    <section className="welcome-choice">
      <h2>{title}</h2>
      <p>{text}</p>
      <Button appearance={isPrimary ? 'primary' : 'secondary'} onClick={act}>
        {button}
      </Button>
    </section>
  );
}

function Recent() {
  const [recent, setRecent] = useState<readonly RecentRegister[]>([]);
  const refresh = () =>
    void shell('recent', {}).then((result) => {
      if (result.ok) setRecent(result.value);
    });
  useEffect(refresh, []);
  if (recent.length === 0) return null;
  return (
    <section className="welcome-recent">
      <h2>Open again</h2>
      <ul>
        {recent.map(({ id, name, folder, exists }) => (
          <li key={id}>
            <Button
              appearance="transparent"
              disabled={!exists}
              onClick={() => void shell('openRecent', { id })}
            >
              {name}
            </Button>
            <span className="quiet">{exists ? folder : `no longer in ${folder}`}</span>
            <Button
              appearance="subtle"
              size="small"
              icon={<Dismiss16Regular />}
              aria-label={`Forget ${name}`}
              onClick={() => void shell('forgetRecent', { id }).then(refresh)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
