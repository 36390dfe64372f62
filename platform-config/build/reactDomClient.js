/*
 * What the plugin takes of `react-dom/client`, bound once. That module hands on all of React DOM, so
 * that hydration and the roots of React 17 would be bundled with it; in production it adds nothing else.
 */
export { createRoot } from 'react-dom';
