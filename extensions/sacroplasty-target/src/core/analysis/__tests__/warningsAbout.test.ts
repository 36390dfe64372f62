import { expect, it } from 'vitest';
import { mm, type Side } from '../../geometry';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../trajectory';
import { analyse } from '../index';
import { jointDirection, NORMAL_TUBE, scanTube, tubeLandmark } from '../../../../../../test/anatomy';
import { messages } from '../../../messages';

it('names the side that a warning is about', () => {
  // No ilium lies beside the tube: a joint that is not given is not found.
  const { warnings } = analyse({
    stack: scanTube(NORMAL_TUBE),
    landmark: tubeLandmark(NORMAL_TUBE, 0),
    choices: {
      right: { offset: mm(-46), jointDirection: jointDirection(NORMAL_TUBE.pose, 'right') },
      left: { offset: mm(41), jointDirection: null },
    },
    lines: DEFAULT_DIRECTION_LINES,
    thresholds: PUBLISHED_THRESHOLDS,
  });
  const joint = /left sacroiliac joint/;
  const about = (side: Side) => warnings.filter(warning => 'side' in warning && warning.side === side);
  expect(warnings.map(messages.warning).filter(warning => joint.test(warning))).toHaveLength(1);
  expect(
    about('left')
      .map(messages.warning)
      .filter(warning => joint.test(warning)),
  ).toHaveLength(1);
  expect(
    about('right')
      .map(messages.warning)
      .filter(warning => joint.test(warning)),
  ).toEqual([]);
});
