import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { TextBulletListSquare20Regular } from '@fluentui/react-icons';
import { type RefObject, useEffect, useState } from 'react';
import { CheckCount } from './checks/check-count.tsx';
import { checksCount, withChecks } from './checks/check-words.ts';
import { type OutlineEntry, partInView } from './outline.ts';

interface OutlineProps {
  readonly entries: readonly OutlineEntry[];
  /** How many checks each part has, by its key. */
  readonly counts: ReadonlyMap<string, number>;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The paper's parts, with the one in view marked. */
export function Outline({ entries, counts, scroller }: OutlineProps) {
  const current = useCurrentPart(entries, scroller);
  return (
    <nav className="paper-outline" aria-label="Outline of the paper">
      <ul>
        {entries.map(({ key, number, heading }, at) => (
          <li key={key}>
            <button
              type="button"
              aria-label={withChecks(`${number} ${heading}`.trim(), counts.get(key) ?? 0)}
              aria-current={at === current ? 'location' : undefined}
              onClick={() => scrollTo(scroller.current, key)}
            >
              <span className="paper-outline-number">{number}</span> {heading}
              <CheckCount count={counts.get(key) ?? 0} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same, behind a button, where there is no room for it. */
export function OutlineMenu({ entries, counts, scroller }: OutlineProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className="paper-outline-menu"
          appearance="subtle"
          icon={<TextBulletListSquare20Regular />}
          aria-label="Outline of the paper"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {entries.map(({ key, number, heading }) => (
            <MenuItem
              key={key}
              secondaryContent={counts.has(key) ? checksCount(counts.get(key) ?? 0) : null}
              onClick={() => scrollTo(scroller.current, key)}
            >
              {`${number} ${heading}`.trim()}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function partOf(scroller: HTMLElement | null, key: string): Element | null {
  return scroller?.querySelector(`[data-part="${CSS.escape(key)}"]`) ?? null;
}

function scrollTo(scroller: HTMLElement | null, key: string): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  partOf(scroller, key)?.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
}

const LINE = 120;

function useCurrentPart(
  entries: readonly OutlineEntry[],
  scroller: RefObject<HTMLDivElement | null>,
): number {
  const [current, setCurrent] = useState(0);
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const top = box.getBoundingClientRect().top;
        const tops = entries.map(
          ({ key }) => (partOf(box, key)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) - top,
        );
        setCurrent(partInView(tops, LINE));
      });
    };
    look();
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      box.removeEventListener('scroll', look);
    };
  }, [entries, scroller]);
  return current;
}
