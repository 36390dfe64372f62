import type { Plan } from '../../plan';
import type { NaturalisedDataset } from '../dataset';
import {
  all,
  codedItem,
  isEmptyName,
  personNameItem,
  personNameOf,
  requiredOne,
  requiredText,
  textItem,
  textOf,
  uidItem,
  type ContentItem,
  type RawRecord,
  type TreeItem,
} from '../items';
import { STANDARD } from '../terms';

/**
 * Who observed (TID 1001 with 1002 to 1004): the person, where the viewer knew a name, and the
 * program. The program's version stands in Software Versions and with each algorithm (TID 4019).
 */
export function writeObserver({ person, device }: Plan['observer']): ContentItem[] {
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

/** The program as the maker of the SR (PS3.3 C.7.5.1, General Equipment Module). */
export function writeEquipment({ device }: Plan['observer']): NaturalisedDataset {
  return {
    Manufacturer: device.manufacturer,
    ManufacturerModelName: device.modelName,
    DeviceSerialNumber: device.uid,
    SoftwareVersions: device.softwareVersion,
  };
}

/** Who observed; a person without a name was not known. */
export function readObserver(dataset: RawRecord, root: readonly TreeItem[]): Plan['observer'] {
  const [person] = all(root, STANDARD.personObserverName);
  return {
    person: personNameOf(person?.raw['PersonName']),
    device: {
      uid: textOf(requiredOne(root, STANDARD.deviceObserverUid).raw['UID']),
      name: requiredText(root, STANDARD.deviceObserverName),
      manufacturer: requiredText(root, STANDARD.deviceObserverManufacturer),
      modelName: requiredText(root, STANDARD.deviceObserverModelName),
      softwareVersion: textOf(dataset['SoftwareVersions']),
    },
  };
}
