import type { ObserverDevice } from './plan';

/** One UID for the product (UUID-derived, PS3.5 B.2): the version distinguishes its installations no further. */
const DEVICE_UID = '2.25.199338290152468146113870284403386510327';

/** This software as the observing device of a plan, in the viewer and on the command line alike. */
export function planningDevice(softwareVersion: string): ObserverDevice {
  return {
    uid: DEVICE_UID,
    name: 'Sacroplasty Target',
    manufacturer: 'Sacroplasty Target project',
    modelName: 'Sacroplasty Target',
    softwareVersion,
  };
}
