import type { HostEvent, Publisher } from './events';

/**
 * One DICOM instance as the host holds it: naturalised attributes by keyword, as its dcmjs read them.
 * Nothing about a value is known before it has been looked at.
 */
export type NaturalisedInstance = Readonly<Record<string, unknown>>;

/** A group of instances that the host shows as one item of the study. */
export interface DisplaySet {
  readonly displaySetInstanceUID: string;
  readonly StudyInstanceUID: string;
  readonly SeriesInstanceUID: string;
  readonly SOPClassHandlerId: string;
  readonly Modality: string;
  readonly SeriesDescription?: string;
  readonly SeriesNumber?: unknown;
  /** Whether the host can make a volume of it. */
  readonly isReconstructable?: boolean;
  /** Sorted along the slices, for image series; missing on display sets without instances. */
  readonly instances?: readonly NaturalisedInstance[];
  readonly instance?: NaturalisedInstance;
}

export interface DisplaySetService extends Publisher {
  readonly EVENTS: {
    readonly DISPLAY_SETS_ADDED: HostEvent<{ readonly displaySetsAdded: readonly DisplaySet[] }>;
    readonly DISPLAY_SETS_CHANGED: HostEvent<readonly DisplaySet[]>;
    readonly DISPLAY_SETS_REMOVED: HostEvent<{ readonly displaySetInstanceUIDs: readonly string[] }>;
  };
  getActiveDisplaySets(): readonly DisplaySet[];
  getDisplaySetByUID(displaySetInstanceUID: string): DisplaySet | undefined;
  getDisplaySetsForSeries(SeriesInstanceUID: string): readonly DisplaySet[];
}
