import { TERMS as contentVersion } from '../contentVersion';
import { SHARED } from '../terms';
import { TERMS as alaTarget } from './alaTarget';
import { TERMS as assessment } from './assessment';
import { TERMS as containmentTable } from './containmentTable';
import { TERMS as directionLines } from './directionLines';
import { TERMS as hemisacrum } from './hemisacrum';
import { TERMS as jointLine } from './jointLine';
import { TERMS as landmark } from './landmark';
import { TERMS as landmarkLine } from './landmarkLine';
import { TERMS as landmarkOrigin } from './landmarkOrigin';
import { TERMS as needleAngles } from './needleAngles';
import { TERMS as provenance } from './provenance';
import { TERMS as record } from './record';
import { TERMS as review } from './review';
import { TERMS as sourceSeries } from './sourceSeries';
import { TERMS as surface } from './surface';
import { TERMS as thresholds } from './thresholds';
import { TERMS as trajectory } from './trajectory';
import { TERMS as transition } from './transition';
import { TERMS as userVerdict } from './userVerdict';
import { TERMS as verdict } from './verdict';
import { TERMS as warnings } from './warnings';

/** Every term of our own scheme, in the order in which docs/sr-content.md lists them. */
export const PRIVATE = {
  ...contentVersion,
  ...SHARED,
  ...sourceSeries,
  ...landmark,
  ...landmarkOrigin,
  ...provenance,
  ...transition,
  ...directionLines,
  ...landmarkLine,
  ...hemisacrum,
  ...assessment,
  ...verdict,
  ...containmentTable,
  ...userVerdict,
  ...review,
  ...alaTarget,
  ...jointLine,
  ...trajectory,
  ...needleAngles,
  ...thresholds,
  ...record,
  ...surface,
  ...warnings,
};
