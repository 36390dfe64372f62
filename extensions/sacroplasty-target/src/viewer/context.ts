import type { Engine, Measurer } from '../engine';
import type { OutlineChoice, PlanningSession, Sweep } from '../session';
import type { CommandTable } from './commandTable';
import type { Cornerstone, CornerstoneTools, HostManagers } from '../host';
import type { ShownPatient } from './patient';
import type { Segmentations } from './segmentation';
import type { PlanStorage } from '../storage';
import type { PaneFit, PlanningViewports, StripMount } from './viewports';
import type { SeriesFeed } from './voxels';

/** Everything that the parts of the viewer share while the mode is open. */
export interface PlanningContext {
  readonly host: HostManagers;
  /** The host's own Cornerstone. */
  readonly cornerstone: Cornerstone;
  readonly cornerstoneTools: CornerstoneTools;
  readonly session: PlanningSession;
  /** What takes long is done here, beside the screen. */
  readonly engine: Engine;
  /** What the session measures with. */
  readonly measurer: Measurer;
  /** Brings the slices of the series that is open. */
  readonly feed: SeriesFeed;
  readonly sweep: Sweep;
  /** Whether the surface that the numbers come from is drawn. */
  readonly outline: OutlineChoice;
  readonly storage: PlanStorage;
  readonly patient: ShownPatient;
  readonly segmentations: Segmentations;
  readonly viewports: PlanningViewports;
  /** What keys and buttons do. */
  readonly commands: CommandTable;
  /** The place beneath the sagittal view. */
  readonly strip: StripMount;
  /** Whether what is on screen lies where it is drawn. */
  readonly fit: PaneFit;
}

/** A part of the mode: started when the mode has been entered, ended by what it gives back. */
export type Feature = (context: PlanningContext) => () => void;
