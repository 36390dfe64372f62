import { describe, expect, it } from 'vitest';
import { BONE_PARAMETERS, BONE_REACH } from '../../bone';
import { valuesOf } from '../../numeric';
import { MEASURING } from '../parameters';

const { surface, joint, needle, metal } = valuesOf(BONE_PARAMETERS);
const { sweep } = MEASURING;
const [sideways, frontToBack, headToFoot] = BONE_REACH;

/** The rays of an unfolded slice, and those of the ala's outline, mm. */
const ray = surface.section.depths * surface.section.step;
const axialRay = joint.axial.depths * joint.axial.step;
/** What is read along a needle to either side of its start, the wall behind it among that (columns 1 mm apart), mm. */
const along = Math.max(
  needle.firstExit.ahead,
  needle.firstExit.behind,
  needle.depth.reach * needle.depth.step,
  needle.wall.columns,
);
/** What is read across a needle, in front of it and behind it, mm. */
const across = Math.max(needle.wall.needle, needle.wall.depths - needle.wall.needle) * needle.wall.step;
/** How far forward or back the ala that is followed may come to lie, as swept back as 45 degrees, mm. */
const swept = surface.trace.widest;

/**
 * What of the stack the engine gets is set beside what is read of it: a parameter that comes to read farther must not
 * leave this box unnoticed, where there would be no voxels.
 */
describe('the box around the target in which bone is seen and measured', () => {
  it.each([
    [
      'the traced surface, and the profile of a needle that leaves it at its end',
      surface.trace.widest + surface.wall.pastEnd + needle.profile.beyond,
    ],
    ['the outline of the ala', joint.axial.centreOffset + axialRay],
    [
      'the joint beyond that outline',
      joint.axial.centreOffset + axialRay + joint.parting.acrossHalf + joint.walls.reach,
    ],
    ['the whole way of a needle from the widest target', sweep.widest + along],
    ['the search for metal', metal.sideways],
  ])('reaches to the sides as far as %s', (_, read) => {
    expect(read).toBeLessThanOrEqual(sideways);
  });

  it.each([
    ['the rays of an ala that is swept back', swept + ray],
    ['a needle and the wall beside it', along + across],
    ['the joint', Math.max(joint.parting.front, joint.parting.back) + joint.walls.reach + swept],
    ['the search for metal', metal.frontToBack],
  ])('reaches to the front and back as far as %s', (_, read) => {
    expect(read).toBeLessThanOrEqual(frontToBack);
  });

  it.each([
    ['the rays of a slice', ray],
    ['a needle and the wall beside it', along + across],
    ['the levels of the joint', Math.max(joint.parting.below, joint.parting.above) + joint.walls.reach],
    ['the search for metal', metal.headToFoot],
  ])('reaches to head and feet as far as %s', (_, read) => {
    expect(read).toBeLessThanOrEqual(headToFoot);
  });
});
