import { describe, expect, it, vi } from 'vitest';
import { cannotCheckAll } from '../../../src-main/spelling/fields.ts';
import { spellingProvider } from '../../../src-main/spelling/provider.ts';

/** A provider whose questions are answered when a test says so. */
function held(wrong: readonly string[]) {
  const asked: (readonly string[])[] = [];
  const waiting: (() => void)[] = [];
  const lookAgain = vi.fn();
  const provider = spellingProvider((words) => {
    asked.push(words);
    const misspelt = words.filter((word) => wrong.includes(word));
    return new Promise((resolve) => {
      waiting.push(() => resolve(misspelt));
    });
  }, lookAgain);
  const check = (...words: string[]) => {
    let misspelt: readonly string[] | null = null;
    provider.spellCheck(words, (answered) => {
      misspelt = answered;
    });
    return misspelt;
  };
  const answer = async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { provider, check, answer, asked, lookAgain };
}

describe('what Chromium is answered', () => {
  it('is said at once, and the text is looked through again when more is known', async () => {
    const { check, answer, asked, lookAgain } = held(['color']);
    expect(check('the', 'color')).toEqual([]);
    expect(asked).toEqual([['the', 'color']]);
    await answer();
    expect(lookAgain).toHaveBeenCalledTimes(1);
    expect(check('the', 'color')).toEqual(['color']);
    expect(asked).toHaveLength(1);
  });

  it('asks for no word twice, and looks at nothing again for words that are right', async () => {
    const { check, answer, asked, lookAgain } = held([]);
    check('one');
    check('one', 'two');
    expect(asked).toEqual([['one'], ['two']]);
    await answer();
    await answer();
    expect(lookAgain).not.toHaveBeenCalled();
  });

  it('is asked for anew when other words are right, and a late answer is not taken for the new one', async () => {
    const wrong = ['Wimbleford'];
    const { provider, check, answer, asked, lookAgain } = held(wrong);
    check('Wimbleford');
    provider.forget();
    wrong.pop();
    check('Wimbleford');
    expect(asked).toHaveLength(2);
    await answer();
    await answer();
    expect(check('Wimbleford')).toEqual([]);
    expect(lookAgain).not.toHaveBeenCalled();
  });

  it('is nothing where nobody answers', async () => {
    const provider = spellingProvider(() => Promise.reject(new Error('gone')), vi.fn());
    const answer = vi.fn();
    provider.spellCheck(['color'], answer);
    await new Promise((resolve) => setTimeout(resolve));
    provider.spellCheck(['color'], answer);
    expect(answer.mock.calls).toEqual([[[]], [[]]]);
  });
});

it('the Electron that tests may run on is held back, and those that are released are not', () => {
  expect(['31.7.1', '32.2.0', '33.2.1', '33.3.0'].every(cannotCheckAll)).toBe(true);
  expect(['31.6.0', '32.1.0', '33.4.0', '34.0.0', '45.4.1'].some(cannotCheckAll)).toBe(false);
});
