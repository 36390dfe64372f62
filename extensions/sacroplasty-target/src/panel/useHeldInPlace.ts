import { useEffect, type RefObject } from 'react';

/** An element, where it was seen last, and how far the panel was scrolled then, CSS pixels. */
interface Seen {
  readonly element: Element;
  readonly top: number;
  readonly scrolled: number;
}

/** Less than this is rounding, CSS pixels. */
const MOVED = 1;

/**
 * Keeps what is under the pointer where it is while notices come and go above it, as far as there is something to
 * scroll: else the next press would meet another button than was aimed at.
 */
export function useHeldInPlace(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const scroller = root.current;
    if (scroller === null) return undefined;
    /** What is pointed to, and what it lies in, nearest first. */
    let pointed: readonly Seen[] = [];
    const see = (element: Element): Seen => {
      return { element, top: element.getBoundingClientRect().top, scrolled: scroller.scrollTop };
    };
    /** @returns how far what is pointed to had been moved, other than by scrolling. */
    const hold = (): number => {
      // What was pressed may be gone with the press: then what it lay in is held.
      const held = pointed.find(({ element }) => element.getClientRects().length > 0);
      if (held === undefined) return 0;
      const now = see(held.element);
      const moved = now.top - held.top + now.scrolled - held.scrolled;
      scroller.scrollTop += moved;
      pointed = pointed.map(({ element }) => see(element));
      return moved;
    };
    const point = ({ target }: Event): void => {
      // The browser may find something else under a pointer that rests before it says that there is another layout.
      if (Math.abs(hold()) < MOVED) pointed = target instanceof Element ? around(target, scroller).map(see) : [];
    };
    const leave = (): void => {
      pointed = [];
    };
    const resized = new ResizeObserver(() => void hold());
    const watch = (): void => {
      resized.disconnect();
      for (const part of [scroller, ...scroller.children]) resized.observe(part);
    };
    watch();
    const changed = new MutationObserver(watch);
    changed.observe(scroller, { childList: true });
    scroller.addEventListener('pointerover', point);
    scroller.addEventListener('pointerleave', leave);
    return () => {
      resized.disconnect();
      changed.disconnect();
      scroller.removeEventListener('pointerover', point);
      scroller.removeEventListener('pointerleave', leave);
    };
  }, [root]);
}

/** An element and what it lies in, nearest first, up to `root`. */
function around(target: Element, root: Element): readonly Element[] {
  const all: Element[] = [];
  for (let one: Element | null = target; one !== null && one !== root; one = one.parentElement) all.push(one);
  return all;
}
