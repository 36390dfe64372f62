import { useEffect, useState } from 'react';

/** The width of an element's inside, px; `usual` before it has been measured. */
export function useWidth(element: HTMLElement | null, usual: number): number {
  const [width, setWidth] = useState(usual);
  useEffect(() => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
