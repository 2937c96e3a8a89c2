import {
  Button,
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ColumnTriple20Regular } from '@fluentui/react-icons';
import { COLUMN_KEYS, type ColumnKey, OPTIONAL_COLUMNS } from './column-choice.ts';
import { setColumns, useProposalList } from './list-store.ts';
import { listed } from './words.ts';

interface ColumnMenuProps {
  /** The columns that there is room for. */
  readonly shown: readonly ColumnKey[];
  readonly isNarrow: boolean;
}

/** Which columns the list shows on this machine. */
export function ColumnMenu({ shown, isNarrow }: ColumnMenuProps) {
  const columns = useProposalList((state) => state.columns);
  const squeezed = OPTIONAL_COLUMNS.filter(({ key }) => columns.includes(key) && !shown.includes(key));
  return (
    <Menu
      checkedValues={{ columns: [...columns] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        setColumns(COLUMN_KEYS.filter((key) => checkedItems.includes(key)))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<ColumnTriple20Regular />} aria-label="Columns" title="Columns">
          {isNarrow ? null : 'Columns'}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {OPTIONAL_COLUMNS.map(({ key, words }) => (
            <MenuItemCheckbox key={key} name="columns" value={key}>
              {words}
            </MenuItemCheckbox>
          ))}
        </MenuList>
        {squeezed.length > 0 && (
          <p className="column-note quiet">
            No room now for {listed(squeezed.map(({ words }) => words.toLowerCase()))}.
          </p>
        )}
      </MenuPopover>
    </Menu>
  );
}
