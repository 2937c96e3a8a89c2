import { afterEach, describe, expect, it } from 'vitest';
import { leave, type Unsaved, useInterface } from '../../../src-renderer/stores/interface-store.ts';

const form = (saving: Promise<boolean> | null): Unsaved => ({
  what: 'DP114',
  save: async () => true,
  saving: () => saving,
  discard: () => undefined,
});

/** Leaves, and tells how often that was gone through with after everything that was waited for. */
async function gone(): Promise<number> {
  let times = 0;
  leave(() => {
    times += 1;
  });
  await new Promise((resolve) => setTimeout(resolve));
  return times;
}

describe('leaving', () => {
  afterEach(() => useInterface.setState({ unsaved: null, leaving: null }));

  it('goes at once where nothing is unsaved', async () => {
    expect(await gone()).toBe(1);
  });

  it('asks where something is unsaved', async () => {
    useInterface.setState({ unsaved: form(null) });
    expect(await gone()).toBe(0);
    expect(useInterface.getState().leaving).not.toBeNull();
  });

  it('waits for a saving that is under way, and then goes without asking', async () => {
    useInterface.setState({ unsaved: form(Promise.resolve(true)) });
    expect(await gone()).toBe(1);
    expect(useInterface.getState()).toMatchObject({ unsaved: null, leaving: null });
  });

  it('asks where that saving was refused', async () => {
    useInterface.setState({ unsaved: form(Promise.resolve(false)) });
    expect(await gone()).toBe(0);
    expect(useInterface.getState().leaving).not.toBeNull();
  });

  it('asks about what was typed elsewhere meanwhile', async () => {
    useInterface.setState({ unsaved: form(Promise.resolve(true).then(typedMeanwhile)) });
    expect(await gone()).toBe(0);
    expect(useInterface.getState().leaving).not.toBeNull();
  });
});

function typedMeanwhile(isSaved: boolean): boolean {
  useInterface.setState({ unsaved: form(null) });
  return isSaved;
}
