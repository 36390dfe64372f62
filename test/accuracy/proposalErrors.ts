import { distanceBetween, type LpsPoint } from '../../extensions/sacroplasty-target/src/core/geometry';
import { CORNER_ORDER, type CornerName, type Corners } from '../../extensions/sacroplasty-target/src/core/landmark';
import {
  proposeLandmark,
  type LevelCertainty,
  type ProposalParameters,
  type ProposalRefusal,
} from '../../extensions/sacroplasty-target/src/core/proposal';
import type { VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';

/** A case whose corners are known, LPS mm. */
export interface KnownLandmark {
  readonly stack: VoxelStack;
  readonly corners: Corners;
  readonly target: LpsPoint;
}

/** How far one proposal is from the truth, mm, and how long it took. */
export type ProposalErrors =
  | {
      readonly kind: 'proposed';
      readonly corners: Readonly<Record<CornerName, { readonly error: number; readonly stated: number }>>;
      readonly target: number;
      /** Whether the program itself is sure that it is S1. */
      readonly level: LevelCertainty['kind'];
      readonly milliseconds: number;
    }
  | { readonly kind: 'refused'; readonly reason: ProposalRefusal['kind']; readonly milliseconds: number };

/** Proposes the landmark from one click (null: without any), and compares it with the truth. */
export function proposalErrors(
  { stack, corners, target }: KnownLandmark,
  seed: LpsPoint | null,
  parameters?: ProposalParameters,
): ProposalErrors {
  const start = performance.now();
  const proposal = proposeLandmark(stack, seed, parameters);
  const milliseconds = performance.now() - start;
  if (proposal.kind === 'refused') return { kind: 'refused', reason: proposal.reason.kind, milliseconds };
  const of = (name: CornerName): { error: number; stated: number } => ({
    error: distanceBetween(proposal.corners[name], corners[name]),
    stated: proposal.confidence[name],
  });
  const [PS, AS, AI, PI] = CORNER_ORDER.map(of) as [
    ReturnType<typeof of>,
    ReturnType<typeof of>,
    ReturnType<typeof of>,
    ReturnType<typeof of>,
  ];
  return {
    kind: 'proposed',
    corners: { PS, AS, AI, PI },
    target: distanceBetween(proposal.landmark.target, target),
    level: proposal.level.kind,
    milliseconds,
  };
}
