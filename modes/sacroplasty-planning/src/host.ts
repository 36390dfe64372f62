import type { HearBeforeHost } from './beforeHost';

/** What the host hands to a mode's hooks, as far as the mode needs it. What is not there need not be left empty. */
export interface ModeHost {
  readonly servicesManager: {
    readonly services: { readonly [Service in DestroyedService]?: { destroy?(): void } } & {
      readonly uiDialogService?: { hideAll?(): void };
      readonly uiModalService?: { hide?(): void };
    };
  };
  readonly extensionManager: { getModuleEntry(id: string): { readonly exports?: unknown } | undefined };
}

/** Services that a mode leaves empty behind it. */
export const DESTROYED_SERVICES = [
  'toolGroupService',
  'syncGroupService',
  'segmentationService',
  'cornerstoneViewportService',
] as const;

type DestroyedService = (typeof DESTROYED_SERVICES)[number];

/** The part of the extension that opens and closes with the mode. */
export interface Lifecycle {
  enter(host: ModeHost, beforeHost: HearBeforeHost): void;
  exit(): void;
}
