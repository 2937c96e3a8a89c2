import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tellFailure } from '../../app/commands.ts';
import { show } from '../../stores/interface-store.ts';
import { save, useRegister } from '../../stores/register-store.ts';
import { STARTING_LABEL, startingChanges } from './starting-set.ts';

interface StartingOfferProps {
  /** What cannot be done without it, in a sentence. */
  readonly children: ReactNode;
  /** The page of Settings where the same is made by hand. */
  readonly page: 'series' | 'committee';
}

/** What an empty register says where something needs its series or committees: all of them at once, or by hand. */
export function StartingOffer({ children, page }: StartingOfferProps) {
  const start = async () => {
    const result = await save(STARTING_LABEL, startingChanges(useRegister.getState().register));
    if (!result.ok) tellFailure(result.error);
    // The button goes with what it offered, and the keyboard's place with it.
    else if (document.activeElement === document.body) document.getElementById('main')?.focus();
  };
  return (
    <div className="empty-state">
      <p>{children}</p>
      <p className="quiet">
        The starting set numbers proposals DP001, later MP001 (and SECMP0001 for those from before). It makes
        the Panel, the Change Sub-Committee, the Change Board and the Working Group, and adds the DCC and the
        acronyms that every paper uses. It is one step that can be undone, and all of it can be changed in
        Settings.
      </p>
      <div className="buttons">
        <Button appearance="primary" onClick={() => void start()}>
          {STARTING_LABEL}
        </Button>
        <Button onClick={() => show('settings', page)}>Set them up myself</Button>
      </div>
    </div>
  );
}
