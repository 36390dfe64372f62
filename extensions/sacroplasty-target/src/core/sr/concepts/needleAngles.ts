import { degreesToRadians, lpsDirection, radians, radiansToDegrees, type LpsDirection } from '../../geometry';
import { numericItem, numericValue, optionalOne, type ContentItem, type TreeItem } from '../items';
import { ownTerm, STANDARD } from '../terms';

export const TERMS = {
  elevation: ownTerm('ELEVATION', 'Needle angle to the axial plane, positive towards cranial'),
  azimuth: ownTerm('AZIMUTH', 'Needle angle in the axial plane, 0 anterior, positive left'),
};

/** A needle direction as two angles, degrees. */
export interface NeedleAngles {
  /** To the axial plane, positive towards cranial, -90..90. */
  readonly elevation: number;
  /** In the axial plane, 0 = anterior, positive towards the patient's left, -180..180. */
  readonly azimuth: number;
}

/** The angles of a direction in LPS. By atan2, so that steep needles keep full precision. */
export function anglesOf([x, y, z]: LpsDirection): NeedleAngles {
  return {
    elevation: radiansToDegrees(radians(Math.atan2(z, Math.hypot(x, y)))),
    azimuth: radiansToDegrees(radians(Math.atan2(x, -y))),
  };
}

/** The direction in LPS that two angles describe; null where they are not numbers. */
export function directionFromAngles({ elevation, azimuth }: NeedleAngles): LpsDirection | null {
  if (!Number.isFinite(elevation) || !Number.isFinite(azimuth)) return null;
  const up = degreesToRadians(elevation);
  const turn = degreesToRadians(azimuth);
  const level = Math.cos(up);
  return lpsDirection(level * Math.sin(turn), -level * Math.cos(turn), Math.sin(up));
}

export function writeNeedleAngles(direction: LpsDirection): ContentItem[] {
  const { elevation, azimuth } = anglesOf(direction);
  return [
    numericItem('CONTAINS', TERMS.elevation, { value: elevation, unit: STANDARD.degree }),
    numericItem('CONTAINS', TERMS.azimuth, { value: azimuth, unit: STANDARD.degree }),
  ];
}

/** Null where one of the angles is not stated. */
export function readNeedleAngles(items: readonly TreeItem[], label: string): LpsDirection | null {
  const elevation = optionalOne(items, TERMS.elevation);
  const azimuth = optionalOne(items, TERMS.azimuth);
  if (elevation === null || azimuth === null) return null;
  return directionFromAngles({
    elevation: numericValue(elevation, STANDARD.degree, label),
    azimuth: numericValue(azimuth, STANDARD.degree, label),
  });
}
