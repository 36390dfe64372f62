import { assertNever, type Side } from '../../../extensions/sacroplasty-target/src/core/geometry';
import { anyOf, joined, type Shape } from '../anatomy/shape';
import type { Tissue } from '../anatomy/tissue';
import type { PhantomOptions } from '../options';
import { contrastBowel } from './bowel';
import { cement, leakedCement } from './cement';
import { boneIsland, denseLayer } from './denseBone';
import type { Finding } from './finding';
import { jointFill, jointGas } from './joint';
import { calcifiedLigament } from './ligament';
import { metal, metalShape } from './metal';
import { bridgeOf } from './osteophyte';
import { contrastVessels } from './vessels';

/** What findings add to the patient. */
export interface FindingTissues {
  /** In bone or through it: hides it. */
  readonly within: readonly Tissue[];
  /** Around bone, which hides it. */
  readonly around: readonly Tissue[];
  /** The bones as they are to be painted: where they have grown together, as one. */
  readonly sacrum: Shape;
}

/** The tissues of every finding. `bone` is the sacrum, osteophytes included. */
export function tissuesOf(options: PhantomOptions, bone: Shape, ilia: Readonly<Record<Side, Shape>>): FindingTissues {
  const within: Tissue[] = [];
  const around: Tissue[] = [];
  let sacrum = bone;
  for (const finding of options.findings) {
    switch (finding.kind) {
      case 'contrast-vessels':
        around.push(...contrastVessels(finding, options, bone));
        break;
      case 'contrast-bowel':
        around.push(...contrastBowel(finding, options, bone));
        break;
      case 'calcified-sacroiliac-ligament':
      case 'calcified-longitudinal-ligament':
        around.push(...calcifiedLigament(finding, options, bone));
        break;
      case 'leaked-cement':
        around.push(...leakedCement(finding, options, bone));
        break;
      case 'cement':
        within.push(...cement(finding, options, bone));
        break;
      case 'screw':
      case 'hip-prosthesis':
        within.push(...metal(finding, options));
        break;
      case 'joint-gas':
        around.push(...jointGas(finding, options));
        break;
      case 'bone-island':
        within.push(...boneIsland(finding, options, bone));
        break;
      case 'dense-layer':
        within.push(...denseLayer(finding, options, bone));
        break;
      case 'joint-osteophyte':
        if (finding.bridging) sacrum = anyOf(sacrum, fused(bridgeOf(finding, options, bone), ilia[finding.side]));
        break;
      case 'ankylosed-joint':
        sacrum = fused(fused(sacrum, jointFill(finding.side, options)), ilia[finding.side]);
        break;
      case 'promontory-osteophyte':
        break;
      default:
        assertNever(finding);
    }
  }
  return { within, around, sacrum };
}

/** All metal in the patient, which streaks come from; null: none. */
export function metalOf(options: PhantomOptions): Shape | null {
  const shapes = options.findings.flatMap((finding: Finding) =>
    finding.kind === 'screw' || finding.kind === 'hip-prosthesis' ? [metalShape(finding, options)] : [],
  );
  return shapes.length === 0 ? null : anyOf(...shapes);
}

function fused(a: Shape, b: Shape): Shape {
  return (x, y, z) => joined(a(x, y, z), b(x, y, z), 1);
}
