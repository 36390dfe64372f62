import * as analysis from './analysis';
import * as geometry from './geometry';
import * as landmark from './landmark';
import * as measured from './measured';
import { panel } from './panel';
import * as plan from './plan';
import * as segmentation from './segmentation';
import * as series from './series';
import * as session from './session';
import * as side from './side';
import * as sr from './sr';
import * as storage from './storage';
import * as trajectory from './trajectory';
import { viewer } from './viewer';

export { cli } from './cli';

/** Everything that the program says in English: of what the core finds, each word by itself; of the screen, by its place. */
export const en = {
  ...analysis,
  ...geometry,
  ...landmark,
  ...measured,
  ...plan,
  ...segmentation,
  ...series,
  ...session,
  ...side,
  ...sr,
  ...storage,
  ...trajectory,
  panel,
  viewer,
};
