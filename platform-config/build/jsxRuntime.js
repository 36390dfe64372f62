/*
 * The same functions as `react/jsx-runtime` of production, bound once. A CommonJS module's exports are
 * read through a getter at every use, and the panel makes an element some 400 times.
 */
import runtime from 'react/jsx-runtime';

export const { Fragment, jsx } = runtime;
export { jsx as jsxs };
