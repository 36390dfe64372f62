import { describe, expect, it } from 'vitest';
import { writePlanSr } from '..';
import { exampleIdentity, examplePlan, unknownPlan } from '../../../../../../test/fixtures/sr/examplePlan';
import { mm, SIDES, travel } from '../../geometry';
import { CORNER_ORDER } from '../../landmark';
import type { Plan } from '../../plan';
import { STANDARD } from '..';
import { trackingIdentifier, trackingRoleText } from '../tracking';
import { children, find, first, type Loose } from './edit';
import { messages } from '../../../messages';

/*
 * What a viewer without this program makes of a plan. OHIF draws a group with the tool that its tracking identifier
 * begins with; of the group's graphics it takes the first that its first NUM is inferred from, or the first
 * beside the others where the group has no NUM; it writes the group's comment beside an arrow, and a number
 * without a sign beside everything else.
 */

const isA = (valueType: string) => (item: Loose) => item['ValueType'] === valueType;

const groupsOf = (plan: Plan): Loose[] =>
  children(find(writePlanSr(plan, exampleIdentity(), messages), STANDARD.imagingMeasurements));

const identifierOf = (group: Loose): string => String(find(group, STANDARD.trackingIdentifier)['TextValue']);
const commentOf = (group: Loose): string => {
  const comment = children(group).findLast(
    item => first(item, 'ConceptNameCodeSequence')['CodeValue'] === STANDARD.comment.value,
  );
  return String(comment?.['TextValue']);
};

/** The graphic that OHIF takes for the group's. */
function drawnGraphic(group: Loose): Loose | undefined {
  const number = children(group).find(isA('NUM'));
  return children(number ?? group).find(isA('SCOORD3D'));
}

const named = (plan: Plan): Loose[] => groupsOf(plan).filter(group => identifierOf(group).includes('ArrowAnnotate'));
const commentsOf = (plan: Plan): string[] => named(plan).map(commentOf);

describe('in a viewer without this program', () => {
  const { landmark, analysis } = examplePlan();

  it('nothing is drawn as a length or with HU', () => {
    for (const plan of [examplePlan(), unknownPlan()]) {
      expect(groupsOf(plan).map(identifierOf)).not.toContainEqual(expect.stringMatching(/:(Length|Probe)/));
    }
  });

  it('corners, target, ala targets and measured trajectories have a name; helper lines are not drawn', () => {
    expect(named(examplePlan()).map(group => trackingRoleText(identifierOf(group)))).toEqual([
      ...CORNER_ORDER.map(name => `corner ${name}`),
      'target',
      ...['right ala target', 'right trajectory 1', 'right trajectory 2', 'right trajectory 3'],
      ...['left ala target', 'left trajectory 1', 'left trajectory 2'],
    ]);
  });

  it('each name stands at its place, and the arrow to it has no length', () => {
    const places = [
      ...CORNER_ORDER.map(name => landmark.corners[name]),
      landmark.target,
      ...SIDES.flatMap(side => {
        const { alaTarget, distances } = analysis.sides[side];
        const exits = distances.flatMap(distance => (distance.kind === 'measured' ? [distance.exit] : []));
        return alaTarget.kind === 'known' ? [alaTarget.point, ...exits] : exits;
      }),
    ];
    const drawn = named(examplePlan()).map(drawnGraphic);
    expect(drawn.map(graphic => graphic?.['GraphicType'])).toEqual(places.map(() => 'POLYLINE'));
    expect(drawn.map(graphic => graphic?.['GraphicData'])).toEqual(
      places.map(place => [...place, ...place].map(Math.fround)),
    );
  });

  it('a breach says so in words and without a sign that could be lost', () => {
    expect(commentsOf(examplePlan())).toContain(
      'Left trajectory 1: BREACH, target 2.1 mm in front of the anterior cortex (± 0.7 mm)',
    );
    expect(commentsOf(examplePlan())).toContain(
      'Right trajectory 1: target 5.3 mm behind the anterior cortex (± 0.7 mm)',
    );
    expect(commentsOf(examplePlan()).filter(comment => /[-−]\d/.test(comment))).toEqual([]);
  });

  it('a distance within its uncertainty is borderline on either side of the cortex', () => {
    expect(commentsOf(withDistance(-0.4))).toContain(
      'Right trajectory 2: borderline, target 0.4 mm in front of the anterior cortex (± 0.7 mm)',
    );
    expect(commentsOf(withDistance(0.6))).toContain(
      'Right trajectory 2: borderline, target 0.6 mm behind the anterior cortex (± 0.7 mm)',
    );
  });

  it('each side’s verdicts are said at its ala target', () => {
    expect(commentsOf(examplePlan())).toContain('Right ala target: contained (user: inside)');
    expect(commentsOf({ ...examplePlan(), userVerdicts: { right: null, left: null } })).toContain(
      'Left ala target: inside up to the target; BREACH beyond it from 32 mm on (borderline there), certain from 34 mm on (not verified)',
    );
  });

  it('what is not to be drawn begins with a line: a point alone OHIF would draw as a probe', () => {
    for (const plan of [examplePlan(), unknownPlan()]) {
      const own = groupsOf(plan).filter(group => identifierOf(group).startsWith('SacroplastyTarget:'));
      const points = own.filter(group => children(group).find(isA('SCOORD3D'))?.['GraphicType'] === 'POINT');
      expect(points.map(identifierOf)).toEqual([]);
    }
  });
});

/** The example with another distance along the right trajectory 2. */
function withDistance(distance: number): Plan {
  const plan = examplePlan();
  const { right } = plan.analysis.sides;
  const [one, two, three] = right.distances;
  if (two.kind !== 'measured') throw new Error(messages.reason(two.reason));
  const exit = travel(travel(two.exit, two.direction, -two.distance), two.direction, distance);
  const changed = { ...two, distance: mm(distance), exit };
  const sides = { ...plan.analysis.sides, right: { ...right, distances: [one, changed, three] as const } };
  return { ...plan, analysis: { ...plan.analysis, sides } };
}

describe('a tracking identifier', () => {
  it.each(['named', 'own'] as const)('of kind %s gives its role back', as => {
    expect(trackingRoleText(trackingIdentifier('left trajectory 3', as))).toBe('left trajectory 3');
  });

  it.each(['Cornerstone3DTools@^0.1.0:Probe:corner AS', 'Cornerstone3DTools@^0.1.0:Length:diagonal B'])(
    'of content versions 1.0 and 1.1 gives its role back: %s',
    identifier => {
      expect(trackingRoleText(identifier)).toBe(identifier.replace(/^.*:/, ''));
    },
  );

  it.each(['Cornerstone3DTools@^0.1.0:Angle:corner AS', 'SacroplastyTargetX:target', 'target', ''])(
    'of others holds none: "%s"',
    identifier => {
      expect(trackingRoleText(identifier)).toBeNull();
    },
  );
});
