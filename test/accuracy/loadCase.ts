import { join } from 'node:path';
import type { VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';
import { folderStack, stackThroughDicom } from '../cases/caseStack';
import { landmarkOf, readTruth, type CaseTruth } from '../cases/caseTruth';
import { keptPhantom } from '../support';
import type { AccuracyCase } from './accuracyCase';
import type { CaseKind } from './caseResult';
import { phantomProbes, storedProbes, type Probe } from './probe';

/** A case as the program gets it, with its truth. */
export interface Loaded {
  readonly stack: VoxelStack;
  readonly truth: CaseTruth;
  /** Needles along joint lines that are turned from the true one. */
  readonly probes: readonly Probe[];
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
      probes: storedProbes(one.folder),
      bone: { osteoporotic: truth.bone === 'osteoporotic', fractured: false, transitional: false },
    };
  }
  const phantom = await keptPhantom(one.options, version);
  const { osteoporosis, fractureGap, anatomy } = one.options;
  return {
    stack: await stackThroughDicom(phantom),
    truth: phantom.truth,
    probes: phantomProbes(one.options, phantom.truth, landmarkOf(phantom.truth)),
    bone: {
      osteoporotic: osteoporosis,
      fractured: fractureGap.right > 0 || fractureGap.left > 0,
      transitional: anatomy.lumbosacral !== 'usual',
    },
  };
}
