import type * as core from '@cornerstonejs/core';
import type * as tools from '@cornerstonejs/tools';
import type { ExtensionManager } from './managers';

export type Cornerstone = typeof core;
export type CornerstoneTools = typeof tools;

/** The host's own Cornerstone: there must never be a second one in the page. */
export interface CornerstoneLibraries {
  readonly cornerstone: Cornerstone;
  readonly cornerstoneTools: CornerstoneTools;
}

const COMMON_UTILITIES = '@ohif/extension-cornerstone.utilityModule.common';

interface CommonUtilities {
  getCornerstoneLibraries(): CornerstoneLibraries;
}

/**
 * The host's Cornerstone libraries.
 * @throws Error where the host has no Cornerstone extension, or one that does not give them out.
 */
export function cornerstoneLibraries(extensionManager: ExtensionManager): CornerstoneLibraries {
  const exports = extensionManager.getModuleEntry(COMMON_UTILITIES)?.exports;
  if (!isCommonUtilities(exports)) {
    throw new Error('This viewer does not offer its Cornerstone libraries: OHIF 3.11 or newer is needed.');
  }
  return exports.getCornerstoneLibraries();
}

function isCommonUtilities(value: unknown): value is CommonUtilities {
  return typeof value === 'object' && value !== null && 'getCornerstoneLibraries' in value;
}
