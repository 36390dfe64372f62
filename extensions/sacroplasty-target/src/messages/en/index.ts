import * as analysis from './analysis';
import * as geometry from './geometry';
import * as landmark from './landmark';
import * as plan from './plan';
import * as segmentation from './segmentation';
import * as series from './series';
import * as session from './session';
import * as side from './side';
import * as sr from './sr';
import * as storage from './storage';
import * as trajectory from './trajectory';

/** Everything that the program says of what the core finds, in English. */
export const en = {
  ...analysis,
  ...geometry,
  ...landmark,
  ...plan,
  ...segmentation,
  ...series,
  ...session,
  ...side,
  ...sr,
  ...storage,
  ...trajectory,
};
