import { signOf } from '../../../extensions/sacroplasty-target/src/core/geometry';
import { JOINT_GAP, jointOf } from '../anatomy/joint';
import { sacralAxes, s1Wedge } from '../anatomy/s1';
import { ellipsoid, joined, type Shape } from '../anatomy/shape';
import type { PhantomOptions } from '../options';
import type { Finding, FindingOf } from './finding';
import { inFrontOf, onFront } from './front';

const FILLET = 3;

/** The sacrum with the osteophytes that have grown on it. */
export function withOsteophytes(bone: Shape, options: PhantomOptions): Shape {
  return options.findings.reduce((grown, finding) => {
    const spur = spurOf(finding, options, bone);
    if (spur === null) return grown;
    return (x, y, z) => {
      const own = grown(x, y, z);
      const added = spur(x, y, z);
      return added > FILLET ? Math.min(own, added) : joined(own, added, FILLET);
    };
  }, bone);
}

/** The ilium's part of the humps that bridge a joint. */
export function bridgeOf(finding: FindingOf<'joint-osteophyte'>, options: PhantomOptions, bone: Shape): Shape {
  const hump = jointHump(finding, options, bone);
  const { beyond } = jointOf(finding.side, options);
  return (x, y, z) => Math.max(hump(x, y, z), JOINT_GAP / 2 - beyond(x, y, z));
}

function spurOf(finding: Finding, options: PhantomOptions, bone: Shape): Shape | null {
  if (finding.kind === 'promontory-osteophyte') return promontoryBeak(finding, options);
  if (finding.kind !== 'joint-osteophyte') return null;
  const hump = jointHump(finding, options, bone);
  const { beyond } = jointOf(finding.side, options);
  const end = finding.bridging ? JOINT_GAP / 2 : 0;
  return (x, y, z) => Math.max(hump(x, y, z), beyond(x, y, z) - end);
}

/** A beak that points forwards and up from the endplate's rim, off the midline. */
function promontoryBeak({ side, height }: FindingOf<'promontory-osteophyte'>, options: PhantomOptions): Shape {
  const axes = sacralAxes(options);
  const { AS } = s1Wedge(options);
  const shape = ellipsoid([signOf(side) * 14, AS[0] + 0.3 * height, AS[1] - 1], [7, height, 3.2]);
  return (x, y, z) => {
    const a = axes.anterior(y, z);
    // The beak bends upwards as it grows.
    const bend = 0.06 * Math.max(0, a - AS[0]) ** 2;
    return shape(x, a, axes.cranial(y, z) - bend) / 1.3;
  };
}

function jointHump({ side, height }: FindingOf<'joint-osteophyte'>, options: PhantomOptions, bone: Shape): Shape {
  const front = onFront(bone, options, signOf(side) * 54, -3);
  const middle = inFrontOf(front, 0.1 * height);
  return ellipsoid(middle, [11, height, 13]);
}
