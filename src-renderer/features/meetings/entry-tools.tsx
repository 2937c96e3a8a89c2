import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { choicesOf, purposesOf } from './committees.ts';
import { asRecommended } from './recommended.ts';
import type { Entry } from './use-entry.ts';
import { type CommitteeKind, OUTCOME_CHOICES, type OutcomeKind } from './words.ts';

interface EntryToolsProps {
  readonly kind: CommitteeKind;
  readonly entry: Entry;
  readonly children: ReactNode;
}

/** What is done to many rows at once. */
export function EntryTools({ kind, entry, children }: EntryToolsProps) {
  const open = entry.rows.filter(({ outcome }) => outcome === null);
  const purposes = purposesOf(kind).filter((purpose) => open.some((row) => row.purpose === purpose));
  const kinds = [...new Set(purposes.flatMap(choicesOf))];
  const setRest = (outcome: OutcomeKind) =>
    entry.typeAll((row) =>
      row.outcome === null && choicesOf(row.purpose).includes(outcome) ? { outcome } : null,
    );
  return (
    <div className="entry-tools">
      <p className="quiet">
        Type a reference and Tab to its row; the first letters choose an outcome. Enter goes to the next row,
        Ctrl+S saves them all.
      </p>
      {children}
      {kind === 'panel' && (
        <Button
          disabledFocusable={!open.some((row) => asRecommended(row) !== null)}
          onClick={() => entry.typeAll(asRecommended)}
        >
          All as recommended
        </Button>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button disabledFocusable={open.length === 0} icon={<ChevronDown16Regular />} iconPosition="after">
            Set all the rest to…
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {kinds.map((outcome) => (
              <MenuItem key={outcome} onClick={() => setRest(outcome)}>
                {OUTCOME_CHOICES[outcome]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
