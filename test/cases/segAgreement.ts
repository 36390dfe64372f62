import { readFile } from 'node:fs/promises';
import { decodeHeader, loadSegmentedSacrum } from '../../extensions/sacroplasty-target/cli';
import { directionToLocal, sacralFrame, toLocal } from '../../extensions/sacroplasty-target/src/core/boneSurface';
import { readItems, readText } from '../../extensions/sacroplasty-target/src/core/dicom';
import { segmentSurface, type SegmentedSacrum } from '../../extensions/sacroplasty-target/src/core/segmentation';
import { analyse } from '../../extensions/sacroplasty-target/src/core/analysis';
import { SIDES } from '../../extensions/sacroplasty-target/src/core/geometry';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../extensions/sacroplasty-target/src/core/trajectory';
import type { VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';
import { landmarkOf } from './caseTruth';
import { CORNERS_BY_EYE, jointByEye } from './readByEye';
import { messages } from '../../extensions/sacroplasty-target/src/messages';

/** The sacrum of a SEG file that lies in the frame of reference of its CT. */
async function sacrumOf(segFile: string): Promise<SegmentedSacrum> {
  const file = Uint8Array.from(await readFile(segFile));
  const header = decodeHeader(file.buffer);
  const loaded = await loadSegmentedSacrum(segFile, {
    FrameOfReferenceUID: readText(header, 'FrameOfReferenceUID'),
    SeriesInstanceUID: readText(readItems(header, 'ReferencedSeriesSequence')[0] ?? {}, 'SeriesInstanceUID'),
  });
  if (loaded.kind === 'refused') throw new Error(loaded.reason);
  return loaded.sacrum;
}

/** Prints a real CT against a segmentation of its sacrum, which is itself good to about a voxel. */
export async function compareWithSegmentation(name: string, stack: VoxelStack, segFile: string): Promise<void> {
  const landmark = landmarkOf({ corners: CORNERS_BY_EYE, n: null });
  const frame = sacralFrame(landmark);
  const seg = segmentSurface(await sacrumOf(segFile), frame);
  const start = performance.now();
  const { sides } = analyse({
    stack,
    landmark,
    choices: {
      left: { offset: null, jointDirection: jointByEye('left') },
      right: { offset: null, jointDirection: jointByEye('right') },
    },
    lines: DEFAULT_DIRECTION_LINES,
    thresholds: PUBLISHED_THRESHOLDS,
  });
  console.log(
    `\n${name}: agreement with a segmentation, not truth   (first analysis: ${(performance.now() - start).toFixed(1)} ms)`,
  );
  for (const side of SIDES) {
    const { distances, containment, verdict, alaTarget } = sides[side];
    console.log(
      `  ${side}: target ${alaTarget.kind === 'known' ? `${alaTarget.offset.toFixed(1)} mm` : 'unknown'}, verdict ${verdict.kind}`,
    );
    for (const d of distances) {
      const exit =
        d.kind === 'measured' && alaTarget.kind === 'known'
          ? seg.exitAlong(toLocal(frame, alaTarget.point), directionToLocal(frame, d.direction))
          : null;
      console.log(
        `    trajectory ${String(d.trajectory)}: measured ${d.kind === 'measured' ? `${d.distance.toFixed(1)} +/- ${d.uncertainty.toFixed(1)}` : `unknown (${messages.reason(d.reason)})`}, ` +
          `segmentation ${exit === null ? 'none' : exit.distance.toFixed(1)} mm`,
      );
    }
    const determined = containment.filter(o => o.state !== 'unknown');
    const differ = determined.filter(o => (o.state === 'inside') !== seg.beyond(toLocal(frame, o.point)) <= 0);
    console.log(
      `    containment: ${String(containment.length)} offsets, ${String(containment.length - determined.length)} unknown, ` +
        `${String(differ.length)} differ${differ.length === 0 ? '' : ` (${differ.map(o => `${o.offset.toFixed(0)} ${o.state}`).join(', ')})`}`,
    );
  }
}
