import type { TargetWarning } from '../../../core/analysis';
import type { CornerName } from '../../../core/landmark';

/** What is written into the images. */
export const figure = {
  notLoaded: 'These images are not loaded',
  clickInS1: 'Click inside S1',
  clickInS1OrCorners: 'Click inside S1, or F: four corners',
  corner: (name: CornerName, title: string) => `${name}: ${title}`,
  oneEnd: (line: string) => `${line}: one end (Esc: give up)`,
  otherEnd: (line: string) => `${line}: the other end (Esc: give up)`,
  loadingAround: 'Loading the slices around …',
  searching: 'Looking for S1 … (Esc: stop)',
  loadingFailed: 'could not be loaded',
  loading: 'loading …',
  placeSide: 'drag the target and the joint line into place',
  turnLine: 'turn this line along the joint',
  above: (distance: string) => `${distance} above`,
  below: (distance: string) => `${distance} below`,
  /** Beneath an ala target that lies where no ala is. */
  misplaced: {
    'target-at-midline': '⚠ at the midline',
    'target-in-reach-of-canal': '⚠ canal or foramen',
    'target-in-canal': '⚠ canal or foramen',
    'target-medial-to-foramen': '⚠ medial to the foramen',
    'target-past-joint': '⚠ past the joint',
  } satisfies Readonly<Record<TargetWarning['kind'], string>>,
  /** What follows the state of a slice. */
  margin: (margin: string) => `, anterior margin ${margin}`,
  /** What follows a distance. */
  breach: ' ✕ breach',
  borderline: ' ! borderline',
  borderlineBreach: ' ✕ ! borderline',
};
