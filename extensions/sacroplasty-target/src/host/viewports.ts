import type { Types } from '@cornerstonejs/core';
import type { HostEvent, Publisher } from './events';

/** One pane of the grid. */
export interface GridViewport {
  readonly viewportId: string;
  readonly displaySetInstanceUIDs?: readonly string[];
  readonly isReady?: boolean;
}

export interface GridState {
  readonly activeViewportId: string | null;
  readonly viewports: ReadonlyMap<string, GridViewport>;
}

export interface ViewportGridService extends Publisher {
  readonly EVENTS: {
    readonly GRID_STATE_CHANGED: HostEvent<{ readonly state: GridState }>;
  };
  getState(): GridState;
  getActiveViewportId(): string | null;
  setActiveViewportId(viewportId: string): void;
  setDisplaySetsForViewports(
    viewports: readonly { readonly viewportId: string; readonly displaySetInstanceUIDs: readonly string[] }[],
  ): Promise<void>;
}

/** A stack viewport shows the images as they were acquired, a volume viewport any plane through them. */
export type HostViewport = Types.IStackViewport | Types.IVolumeViewport;

export interface CornerstoneViewportService extends Publisher {
  readonly EVENTS: {
    readonly VIEWPORT_DATA_CHANGED: HostEvent<{ readonly viewportId: string }>;
  };
  /** Null or undefined while the pane is not enabled. */
  getCornerstoneViewport(viewportId: string): HostViewport | null | undefined;
  getRenderingEngine(): Types.IRenderingEngine;
}

/** One tool in one of the four modes of a tool group. */
export interface ToolEntry {
  readonly toolName: string;
  readonly bindings?: readonly {
    readonly mouseButton?: number;
    readonly numTouchPoints?: number;
    readonly modifierKey?: number;
  }[];
  readonly configuration?: object;
}

export interface ToolGroupService {
  createToolGroupAndAddTools(
    toolGroupId: string,
    tools: {
      readonly active?: readonly ToolEntry[];
      readonly passive?: readonly ToolEntry[];
      readonly enabled?: readonly ToolEntry[];
      readonly disabled?: readonly ToolEntry[];
    },
  ): void;
}
