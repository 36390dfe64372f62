import { createElement, type ReactElement } from 'react';
import { readIdentity } from '../../core/plan';
import { isDataset } from '../../core/dicom';
import { messages } from '../../messages';

/**
 * The patient as the images of a view state it, for the view's corner: of the images themselves, so that it never
 * names another patient than the one in the picture. Rendered by the host's React: without hooks.
 * @param instance an image of the view as the host holds it; null is given back where there is none.
 */
export function patientOnView(instance: unknown): ReactElement | null {
  if (!isDataset(instance)) return null;
  const { name, id, birthDate, sex } = messages.identity(readIdentity(instance));
  const details = `${id} · ${birthDate} · ${sex}`;
  return createElement(
    'div',
    { className: 'sacroplasty-view-patient', 'data-cy': 'sacroplasty-view-patient', title: `${name} · ${details}` },
    createElement('span', null, name),
    createElement('span', null, details),
  );
}
