import type { Landmark } from '../../extensions/sacroplasty-target/src/core/landmark';
import {
  type PicturePoint,
  sagittalFrame,
  type SagittalFrame,
  toPlane,
  type Wedge,
  wedgeOf,
} from '../../extensions/sacroplasty-target/src/core/proposal';

/** A landmark's corners in a midsagittal picture; without one, in that of its own plane. */
export function cornersIn(landmark: Landmark, frame: SagittalFrame = frameOf(landmark)): Wedge {
  const at = (name: keyof Landmark['corners']): PicturePoint => {
    const { u, v } = toPlane(frame, landmark.corners[name]);
    return [u, v];
  };
  return wedgeOf({ PS: at('PS'), AS: at('AS'), AI: at('AI'), PI: at('PI') });
}

function frameOf({ target, normal }: Landmark): SagittalFrame {
  const [x, y, z] = normal;
  return sagittalFrame(target, { yaw: y / x, roll: z / x, offset: 0 });
}
