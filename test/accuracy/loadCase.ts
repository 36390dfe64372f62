import { join } from 'node:path';
import type { VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';
import { folderStack, stackThroughDicom } from '../cases/caseStack';
import { readTruth, type CaseTruth } from '../cases/caseTruth';
import { keptPhantom } from '../support';
import type { AccuracyCase } from './accuracyCase';
import type { CaseKind } from './caseResult';

/** A case as the program gets it, with its truth. */
export interface Loaded {
  readonly stack: VoxelStack;
  readonly truth: CaseTruth;
  readonly bone: Pick<CaseKind, 'osteoporotic' | 'fractured' | 'transitional'>;
}

/**
 * Reads a case, or makes its phantom, written as DICOM files and read again.
 *
 * @param version of the phantoms' generator.
 */
export async function loadCase(one: AccuracyCase, version: string): Promise<Loaded> {
  if (one.kind === 'real bone') {
    const truth = readTruth(join(one.folder, 'truth.json'));
    return {
      stack: await folderStack(join(one.folder, 'dicom')),
      truth,
      bone: { osteoporotic: truth.bone === 'osteoporotic', fractured: false, transitional: false },
    };
  }
  const phantom = await keptPhantom(one.options, version);
  const { osteoporosis, fractureGap, anatomy } = one.options;
  return {
    stack: await stackThroughDicom(phantom),
    truth: phantom.truth,
    bone: {
      osteoporotic: osteoporosis,
      fractured: fractureGap.right > 0 || fractureGap.left > 0,
      transitional: anatomy.lumbosacral !== 'usual',
    },
  };
}
