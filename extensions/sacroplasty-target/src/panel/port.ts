import type { LpsPoint } from '../core/geometry';
import type { Landmark } from '../core/landmark';
import type { MarginMapInput, MarginMapResult } from '../core/marginMap';
import type { LineName } from '../core/trajectory';
import type { OutlineChoice, PlacingMethod, PlanningSession, Sweep } from '../session';
import type { ShownPatient } from '../viewer/patient';
import type { Segmentations } from '../viewer/segmentation';
import type { PlanStorage } from '../storage';
import type { TurnAxis } from '../viewer/viewports';

/** Moving the views, beyond what the sweep moves. */
export interface Navigation {
  showPoint(p: LpsPoint): void;
  /** Shows the landmark, and the sacrum around it as large as the views have room for. */
  showLandmark(landmark: Landmark): void;
  /** Hands the mouse to the landmark tool. */
  startPlacing(): void;
  /** Chooses how to place, and hands the mouse to the landmark tool. */
  placeBy(method: PlacingMethod): void;
  /** Hands the mouse to the landmark tool for the two ends of a line, on the sagittal view. */
  drawLine(line: LineName): void;
  /** Looks for S1 in the whole series, places the landmark there and shows it; else the session says why not. */
  findS1(): void;
  /** Gives up the search for S1 that is going on. */
  stopSearch(): void;
  /** Turns the midsagittal plane about its origin, degrees. */
  turn(axis: TurnAxis, degrees: number): void;
  /** The scanner's sagittal plane again. */
  resetTurn(): void;
}

/** Everything that panel and strip read and do. They keep no plan state of their own. */
export interface PanelPort {
  readonly session: PlanningSession;
  readonly sweep: Sweep;
  readonly outline: Pick<OutlineChoice, 'store' | 'toggle'>;
  readonly storage: Pick<
    PlanStorage,
    'store' | 'save' | 'refresh' | 'requestOpen' | 'answerOpening' | 'dismissOpening' | 'answerDraft' | 'setObserver'
  >;
  /** Whose images are shown. */
  readonly patient: Pick<ShownPatient, 'store'>;
  /** The segmentations of the sacrum in this study; the session chooses among them. */
  readonly segmentations: Pick<Segmentations, 'store'>;
  readonly navigation: Navigation;
  /** Asks the PACS again for the images that could not be loaded. */
  readonly retryImages: () => void;
  /** The mode's keys, as they are to be read. */
  readonly keys: readonly { readonly keys: string; readonly label: string }[];
  /** Maps the margin in every direction, beside the screen. @returns gives it up. */
  readonly mapMargins: (
    input: MarginMapInput,
    waiting: { readonly answered: (result: MarginMapResult) => void; readonly failed: (reason: string) => void },
  ) => () => void;
}
