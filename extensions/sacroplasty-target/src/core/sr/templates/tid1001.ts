import type { Plan } from '../../plan';
import { STANDARD } from '../codes';
import { isEmptyName } from '../personName';
import { codedItem, personNameItem, textItem, uidItem, type ContentItem } from '../valueTypes';

/**
 * Who observed (TID 1001 with 1002 to 1004): the person, where the viewer knew a name, and the
 * program. The program's version stands in Software Versions and with each algorithm (TID 4019).
 */
export function observationContext({ person, device }: Plan['observer']): ContentItem[] {
  const context = 'HAS OBS CONTEXT';
  const byPerson = isEmptyName(person)
    ? []
    : [
        codedItem(context, STANDARD.observerType, STANDARD.person),
        personNameItem(context, STANDARD.personObserverName, person),
      ];
  return [
    ...byPerson,
    codedItem(context, STANDARD.observerType, STANDARD.device),
    uidItem(context, STANDARD.deviceObserverUid, device.uid),
    textItem(context, STANDARD.deviceObserverName, device.name),
    textItem(context, STANDARD.deviceObserverManufacturer, device.manufacturer),
    textItem(context, STANDARD.deviceObserverModelName, device.modelName),
  ];
}
