import type { AnalysisWarning, UnknownReason } from '../core/analysis';
import type { SrWords } from '../core/sr';
import type { SaveFailure, SessionWarning } from '../session';

/** What storing writes into a plan, reads out of one, and reports where no panel shows it. */
export interface StorageWords extends SrWords {
  readonly sessionWarning: (about: SessionWarning) => string;
  /** What was stored in these words, as the finding that it is. */
  readonly readReason: (text: string) => UnknownReason;
  readonly readWarning: (text: string) => AnalysisWarning;
  /** A plan that was not saved, reported while another series is on the screen. */
  readonly notSavedElsewhere: (failure: SaveFailure) => { readonly title: string; readonly message: string };
}
