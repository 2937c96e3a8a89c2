import type { Page } from '@playwright/test';

/** What scrolling through a list cost: milliseconds of work in each frame, and the most rows there ever were. */
export interface Scrolled {
  readonly work: readonly number[];
  /** Milliseconds from each frame to the next. */
  readonly frames: readonly number[];
  readonly rows: number;
}

const STEP = 320;

/** Scrolls a box through from its top, ten rows a frame, in at most so many frames. */
export function scrollThrough(page: Page, box: string, row: string, most: number): Promise<Scrolled> {
  return page.evaluate(
    async (asked) => {
      const element = document.querySelector(asked.box);
      if (element === null) throw new Error(`There is no ${asked.box}.`);
      const work: number[] = [];
      const frames: number[] = [];
      let rows = 0;
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      // A message is taken after the frame it was sent in has been laid out and painted.
      const painted = () =>
        new Promise<number>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        });
      let before = await frame();
      for (let at = 0; at < asked.most; at += 1) {
        element.scrollTop += asked.step;
        const began = await frame();
        work.push((await painted()) - began);
        frames.push(began - before);
        before = began;
        rows = Math.max(rows, element.querySelectorAll(asked.row).length);
        if (element.scrollTop + element.clientHeight >= element.scrollHeight) break;
      }
      return { work, frames, rows };
    },
    { box, row, most, step: STEP },
  );
}

/** Milliseconds from each key of a text, as it was pressed, until what it changed on the page was painted. */
export async function typed(page: Page, text: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (const key of text) {
    await page.evaluate((quiet) => {
      const measured = new Promise<number>((resolve) => {
        addEventListener(
          'keydown',
          ({ timeStamp }) => {
            let last = 0;
            let timer: ReturnType<typeof setTimeout>;
            const note = () =>
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => {
                  last = performance.now();
                  clearTimeout(timer);
                  timer = setTimeout(() => {
                    observer.disconnect();
                    resolve(last - timeStamp);
                  }, quiet);
                };
                port2.postMessage(null);
              });
            const observer = new MutationObserver(note);
            observer.observe(document.body, { childList: true, subtree: true, characterData: true });
            addEventListener('input', note, { once: true });
          },
          { once: true, capture: true },
        );
      });
      Object.assign(window, { measured });
    }, QUIET);
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => (window as unknown as { measured: Promise<number> }).measured));
  }
  return times;
}

/** So long nothing has to change on the page before a key counts as answered. */
const QUIET = 250;
