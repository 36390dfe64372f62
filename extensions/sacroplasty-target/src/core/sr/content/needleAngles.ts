import { degreesToRadians, lpsDirection, radians, radiansToDegrees, type LpsDirection } from '../../geometry';

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
