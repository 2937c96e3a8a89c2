import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

type Item = MenuItemConstructorOptions;

/** What the menu of a text is made from: what Electron says of the place, as far as it matters. */
export type TextPlace = Pick<ContextMenuParams, 'isEditable' | 'misspelledWord' | 'selectionText'> & {
  readonly editFlags: Pick<
    ContextMenuParams['editFlags'],
    'canUndo' | 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'
  >;
};

interface SpellingActs {
  readonly replace: (word: string) => void;
  readonly add: (word: string) => void;
}

/**
 * The menu of a text field, or of text that is marked; empty where there is neither. A misspelt word has its suggestions
 * first, since they are what one came for.
 */
export function textMenu(
  place: TextPlace,
  suggestions: readonly string[],
  acts: SpellingActs,
): readonly Item[] {
  const { isEditable, selectionText, editFlags } = place;
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy', label: '&Copy' }];
  return [
    ...spellingItems(place.misspelledWord, suggestions, acts),
    { role: 'undo', label: '&Undo', enabled: editFlags.canUndo },
    { type: 'separator' },
    { role: 'cut', label: 'Cu&t', enabled: editFlags.canCut },
    { role: 'copy', label: '&Copy', enabled: editFlags.canCopy },
    { role: 'paste', label: '&Paste', enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: 'Paste as plain te&xt', enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: 'Select &all', enabled: editFlags.canSelectAll },
  ];
}

function spellingItems(word: string, suggestions: readonly string[], acts: SpellingActs): readonly Item[] {
  if (word === '') return [];
  const found: readonly Item[] = suggestions.map((suggestion) => ({
    label: suggestion,
    click: () => acts.replace(suggestion),
  }));
  return [
    ...(found.length === 0 ? [{ label: 'No suggestions', enabled: false }] : found),
    { type: 'separator' },
    { label: `Add “${word}” to &dictionary`, click: () => acts.add(word) },
    { type: 'separator' },
  ];
}
