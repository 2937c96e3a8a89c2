import { type RefObject, useEffect, useRef } from 'react';
import type { ReportModel } from '../../../../src-shared/report/model.ts';
import { changedKeys } from '../changed.ts';
import type { Selection } from '../selection.ts';

const SHOWN_FOR = 2600;

/** Marks what says something else since the last change of the register, for as long as it takes to see it. */
export function useChangeMarks(
  sheet: RefObject<HTMLElement | null>,
  model: ReportModel | null,
  of: string,
): void {
  const before = useRef<{ readonly of: string; readonly model: ReportModel } | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = model === null ? null : { of, model };
    // Another month or edition is another paper, and not a change of this one.
    if (model === null || last === null || last.of !== of || last.model === model) return;
    const marked = changedKeys(last.model, model).flatMap((key) => elementsOf(sheet.current, key));
    for (const element of marked) element.setAttribute('data-changed', '');
    const unmark = () => {
      for (const element of marked) element.removeAttribute('data-changed');
    };
    const timer = setTimeout(unmark, SHOWN_FOR);
    return () => {
      clearTimeout(timer);
      unmark();
    };
  }, [sheet, model, of]);
}

/** Marks what is selected. The sheet itself is not drawn again for it. */
export function useSelectionMark(
  sheet: RefObject<HTMLElement | null>,
  model: ReportModel | null,
  selection: Selection | null,
): void {
  // The model is a reason to mark again: a new one may have made new elements.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (selection === null) return;
    const marked =
      selection.kind === 'figure'
        ? [...(sheet.current?.querySelectorAll(`[data-figure="${CSS.escape(selection.figure)}"]`) ?? [])]
        : elementsOf(sheet.current, selection.key);
    for (const element of marked) element.setAttribute('aria-current', 'true');
    return () => {
      for (const element of marked) element.removeAttribute('aria-current');
    };
  }, [sheet, model, selection]);
}

const SHOWN = 'data-shown';

/** Brings a text into sight and marks it for as long as it takes to see it. */
export function showText(sheet: HTMLElement | null, key: string): void {
  const [element] = elementsOf(sheet, key);
  if (element === undefined) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  element.setAttribute(SHOWN, '');
  setTimeout(() => element.removeAttribute(SHOWN), SHOWN_FOR);
}

function elementsOf(sheet: HTMLElement | null, key: string): readonly Element[] {
  return [...(sheet?.querySelectorAll(`[data-key="${CSS.escape(key)}"]`) ?? [])];
}
