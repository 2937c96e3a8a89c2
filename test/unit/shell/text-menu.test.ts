import { describe, expect, it, vi } from 'vitest';
import { type TextPlace, textMenu } from '../../../src-main/shell/text-menu.ts';

const field: TextPlace = {
  isEditable: true,
  misspelledWord: '',
  selectionText: '',
  editFlags: { canUndo: false, canCut: false, canCopy: false, canPaste: true, canSelectAll: true },
};
const acts = { replace: vi.fn(), add: vi.fn() };

function labels(place: TextPlace, suggestions: readonly string[] = []): readonly (string | undefined)[] {
  return textMenu(place, suggestions, acts).map(({ label, type }) => label?.replace('&', '') ?? type);
}

const ORDINARY = [
  'Undo',
  'separator',
  'Cut',
  'Copy',
  'Paste',
  'Paste as plain text',
  'separator',
  'Select all',
];

describe('the menu of a text', () => {
  it('has what one does with a text, as far as it can be done', () => {
    expect(labels(field)).toEqual(ORDINARY);
    const able = textMenu(field, [], acts).filter(({ enabled, role }) => role !== undefined && enabled);
    expect(able.map(({ role }) => role)).toEqual(['paste', 'pasteAndMatchStyle', 'selectAll']);
  });

  it('begins with the suggestions for a misspelt word', () => {
    const place = { ...field, misspelledWord: 'color', selectionText: 'color' };
    expect(labels(place, ['colour', 'colon'])).toEqual([
      'colour',
      'colon',
      'separator',
      'Add “color” to dictionary',
      'separator',
      ...ORDINARY,
    ]);
    const items = textMenu(place, ['colour', 'colon'], acts);
    const press = (at: number) => items[at]?.click?.({} as never, undefined, {} as never);
    press(0);
    expect(acts.replace).toHaveBeenCalledWith('colour');
    press(3);
    expect(acts.add).toHaveBeenCalledWith('color');
  });

  it('says where there is no suggestion, and lets the word be added all the same', () => {
    const place = { ...field, misspelledWord: 'xqzt' };
    expect(labels(place).slice(0, 3)).toEqual(['No suggestions', 'separator', 'Add “xqzt” to dictionary']);
    expect(textMenu(place, [], acts)[0]?.enabled).toBe(false);
  });

  it('is only for copying where nothing can be written, and none where nothing is marked', () => {
    expect(labels({ ...field, isEditable: false, selectionText: '45 WD' })).toEqual(['Copy']);
    expect(labels({ ...field, isEditable: false, selectionText: ' ' })).toEqual([]);
  });
});
