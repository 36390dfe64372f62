import { expect, it } from 'vitest';
import { mm } from '../../geometry';
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
  const unfound = warnings.filter(({ kind }) => kind === 'joint-not-found');
  expect(unfound).toEqual([{ kind: 'joint-not-found', side: 'left' }]);
  expect(unfound.map(messages.warning)).toEqual([expect.stringContaining('left sacroiliac joint')]);
});
