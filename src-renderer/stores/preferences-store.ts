import { create } from 'zustand';
import type { Preferences } from '../../src-shared/api/shell-api.ts';
import { shell } from './shell.ts';

/** What this machine remembers, as main told it; `isLoaded` false until it has. */
export const usePreferences = create<Preferences & { readonly isLoaded: boolean }>(() => ({
  author: '',
  theme: 'system',
  checksSpelling: true,
  addedWords: [],
  installation: '',
  isLoaded: false,
}));

export async function setPreferences(change: Partial<Omit<Preferences, 'installation'>>): Promise<void> {
  const result = await shell('setPreferences', change);
  if (result.ok) usePreferences.setState(result.value);
}
