import { put, remove } from '../../../components/record.ts';
import { notify } from '../../../stores/interface-store.ts';
import { save, useRegister } from '../../../stores/register-store.ts';
import { LABELS, type OwnSentence, ownRow } from './own-words.ts';

/** The words stay, and stand on the facts as they now are. */
export async function keepWords(month: string, sentence: OwnSentence): Promise<void> {
  const { key, factsHash } = sentence;
  const row = ownRow(useRegister.getState().register, month, sentence);
  if (row !== null) await told(save(LABELS.keep(month), [put('paperText', { ...row, key, factsHash })]));
}

export async function removeWords(label: string, id: string): Promise<boolean> {
  return told(save(label, [remove('paperText', id)]));
}

async function told(asked: ReturnType<typeof save>): Promise<boolean> {
  const result = await asked;
  if (!result.ok) notify({ intent: 'error', text: result.error.message, next: result.error.next });
  return result.ok;
}
