import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Panel } from './Panel';
import styles from './panel.css';
import type { PanelPort } from './port';
import { PortContext } from './PortContext';
import { Strip } from './strip';

/** Renders the planning panel into a host element with the plugin's own React. @returns takes it away again. */
export function mountPanel(element: HTMLElement, port: PanelPort): () => void {
  // The host lays its panels out in a column: this one takes what is left and scrolls inside.
  element.classList.add('sacroplasty-panel-place');
  return mount(element, port, <Panel />);
}

/** Renders the sweep strip into a host element; it is as wide as the element and 80 px high. */
export function mountStrip(element: HTMLElement, port: PanelPort): () => void {
  return mount(element, port, <Strip />);
}

function mount(element: HTMLElement, port: PanelPort, content: ReactElement): () => void {
  const root = createRoot(element);
  root.render(
    <PortContext.Provider value={port}>
      <style>{styles}</style>
      {content}
    </PortContext.Provider>,
  );
  return () => root.unmount();
}
