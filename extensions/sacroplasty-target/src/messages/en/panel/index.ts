import { common } from './common';
import { head } from './head';
import { limits } from './limits';
import { marginMap } from './marginMap';
import { place } from './place';
import { plans } from './plans';
import { record } from './record';
import { save } from './save';
import { sides } from './sides';
import { steps } from './steps';
import { strip } from './strip';
import { verify } from './verify';

/** Everything that stands in the panel and the strip. */
export const panel = {
  ...common,
  head,
  limits,
  marginMap,
  place,
  plans,
  record,
  save,
  sides,
  steps,
  strip,
  verify,
};
