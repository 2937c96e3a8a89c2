import {
  Button,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToggleButton,
} from '@fluentui/react-components';
import {
  ArrowDownload20Regular,
  DocumentEdit20Regular,
  MoreHorizontal20Regular,
  TextEditStyle20Regular,
  Warning20Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { longMonth } from '../../../src-shared/calendar/print-date.ts';
import { leave } from '../../stores/interface-store.ts';
import { exportPaper } from './export-paper.ts';
import type { EditionChoice } from './months.ts';
import { go, NOTHING_SELECTED, usePaper } from './paper-state.ts';
import { readReviewed } from './reviewed/read-reviewed.ts';
import { startLabel } from './start/start-month.ts';

interface ToolbarProps {
  readonly month: string;
  readonly months: readonly string[];
  readonly next: string;
  readonly edition: string | null;
  readonly editions: readonly EditionChoice[];
  /** The outline's button, where the outline has no room. */
  readonly outline: ReactNode;
  /** How many checks wait, and the way to them. */
  readonly checks: ReactNode;
  /** How many sentences have words of their own, and how many of those wait to be looked at. */
  readonly ownWords: { readonly count: number; readonly toCheck: number };
  /** The issue that is shown as it was issued, and then exported as it was; null for the paper as it now is. */
  readonly issue: string | null;
}

/** Which paper is shown and how, and its way out into Word. */
export function Toolbar(props: ToolbarProps) {
  const { month, months, next, edition, editions, outline, checks, ownWords, issue } = props;
  const mode = usePaper((state) => state.mode);
  return (
    <div className="paper-toolbar" role="toolbar" aria-label="Paper">
      {outline}
      <Chooser
        label={`Month: ${longMonth(month)}`}
        shown={longMonth(month)}
        value={month}
        choices={months.map((one) => ({ id: one, name: longMonth(one) }))}
        onChoose={(id) => go({ month: id, edition: null, starting: null, panel: NOTHING_SELECTED })}
        more={{ label: `${startLabel(next)}…`, act: () => go({ starting: next }) }}
      />
      <Chooser
        label={`Edition: ${editions.find(({ id }) => id === edition)?.name ?? 'none'}`}
        shown={editions.find(({ id }) => id === edition)?.name ?? 'No edition'}
        value={edition}
        choices={editions}
        onChoose={(id) => go({ edition: id, panel: NOTHING_SELECTED })}
        more={{
          label: 'New edition…',
          act: () => go({ mode: 'live', reading: null, panel: { kind: 'new-edition' } }),
        }}
      />
      {checks}
      {issue === null && (
        <Button
          appearance="subtle"
          icon={<DocumentEdit20Regular />}
          onClick={() => go({ mode: 'live', reading: null, panel: { kind: 'cover' } })}
        >
          Cover
        </Button>
      )}
      <OwnWordsButton {...ownWords} />
      <span className="paper-toolbar-space" />
      <div className="paper-modes" role="group" aria-label="How the paper is shown">
        {(['live', 'pages'] as const).map((one) => (
          <ToggleButton
            key={one}
            size="small"
            appearance="subtle"
            checked={mode === one}
            onClick={() => go({ mode: one })}
          >
            {one === 'live' ? 'Live' : 'Pages'}
          </ToggleButton>
        ))}
      </div>
      <ExportButton {...{ month, edition, issue }} />
    </div>
  );
}

function ExportButton(paper: Pick<ToolbarProps, 'month' | 'edition' | 'issue'>) {
  return (
    <>
      <Button
        appearance="primary"
        icon={<ArrowDownload20Regular />}
        aria-keyshortcuts="Control+E"
        onClick={() => leave(() => void exportPaper(paper))}
      >
        {paper.issue === null ? 'Export to Word' : 'Export as issued'}
      </Button>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            className="paper-more"
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            aria-label="More about Word files"
            title="More about Word files"
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => leave(() => void readReviewed())}>Read a reviewed file…</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}

function OwnWordsButton({ count, toCheck }: ToolbarProps['ownWords']) {
  if (count === 0) return null;
  const more = toCheck > 0 ? `, ${toCheck} to check` : '';
  return (
    <Button
      appearance="subtle"
      className={toCheck > 0 ? 'own-button own-button-check' : 'own-button'}
      icon={toCheck > 0 ? <Warning20Regular /> : <TextEditStyle20Regular />}
      aria-label={`Own words ${count}${more}`}
      title={`Own words ${count}${more}`}
      onClick={() => go({ mode: 'live', reading: null, panel: { kind: 'own-words' } })}
    >
      <span className="own-button-words">{`Own words ${count}${more}`}</span>
      <span className="own-button-count">{toCheck > 0 ? toCheck : count}</span>
    </Button>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly shown: string;
  readonly value: string | null;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
  readonly more: { readonly label: string; readonly act: () => void };
}

function Chooser({ label, shown, value, choices, onChoose, more }: ChooserProps) {
  return (
    <Menu
      checkedValues={{ choice: value === null ? [] : [value] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const [id] = checkedItems;
        if (id !== undefined) onChoose(id);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" aria-label={label} className="paper-chooser">
          {shown}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map(({ id, name }) => (
            <MenuItemRadio key={id} name="choice" value={id}>
              {name}
            </MenuItemRadio>
          ))}
          {choices.length > 0 && <MenuDivider />}
          <MenuItem onClick={more.act}>{more.label}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
