import { useEffect, useRef, type RefObject } from 'react';

/** Of the step to be done now: what is to be pressed in it. */
const ACTION = '.sacroplasty-section[data-current] [data-step-action]';

/** By these the user takes the panel into the own hand. */
const BY_HAND = ['wheel', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls what is to be done now into sight whenever it becomes something else: a step is done, S1 is found. All of the
 * step's section where the panel has room for it, else what is to be pressed; what is in sight already stays where it is.
 * Notices that come above it meanwhile do not push it out again, until the user has scrolled or pressed something.
 */
export function useStepInSight(root: RefObject<HTMLElement | null>): void {
  const last = useRef<Element | null>(null);
  const isKept = useRef(false);
  const parts = useRef<ResizeObserver | null>(null);
  useEffect(() => {
    const scroller = root.current;
    if (scroller === null) return undefined;
    const byHand = (): void => {
      isKept.current = false;
    };
    parts.current = new ResizeObserver(() => {
      if (isKept.current) bringIntoSight(last.current, scroller);
    });
    for (const event of BY_HAND) scroller.addEventListener(event, byHand, { passive: true });
    return () => {
      parts.current?.disconnect();
      for (const event of BY_HAND) scroller.removeEventListener(event, byHand);
    };
  }, [root]);
  useEffect(() => {
    const scroller = root.current;
    const action = scroller?.querySelector(ACTION) ?? null;
    if (scroller === null || action === last.current) return;
    // As it comes up the panel begins at its top.
    isKept.current = last.current !== null;
    last.current = action;
    parts.current?.disconnect();
    for (const part of scroller.children) parts.current?.observe(part);
    if (isKept.current) bringIntoSight(action, scroller);
  });
}

function bringIntoSight(action: Element | null, scroller: HTMLElement): void {
  const section = action?.closest('.sacroplasty-section') ?? null;
  const fits = section !== null && section.clientHeight <= scroller.clientHeight;
  (fits ? section : action)?.scrollIntoView({ block: 'nearest' });
}
