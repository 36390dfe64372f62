import { createElement, type ReactElement } from 'react';

/** The S1 body with its two diagonals and the target, as in Fig 1A. */
export function targetIcon(): ReactElement {
  return createElement(
    'svg',
    { viewBox: '0 0 28 28', width: 28, height: 28, fill: 'none', stroke: 'currentColor', 'aria-hidden': true },
    createElement('path', { d: 'M6 8.5 L19.5 5.5 L22.5 18.5 L11.5 22.5 Z', strokeWidth: 1.6, strokeLinejoin: 'round' }),
    createElement('path', { d: 'M6 8.5 L22.5 18.5 M19.5 5.5 L11.5 22.5', strokeWidth: 1.1, strokeDasharray: '2 1.6' }),
    createElement('circle', { cx: 16, cy: 14, r: 2.1, fill: 'currentColor', stroke: 'none' }),
  );
}
