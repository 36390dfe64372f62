import type * as core from '@cornerstonejs/core';
import type * as tools from '@cornerstonejs/tools';
import type { Types } from '@cornerstonejs/tools';
import type { ExtensionManager } from './managers';

export type Cornerstone = typeof core;
export type CornerstoneTools = typeof tools;

/** The host's own Cornerstone: there must never be a second one in the page. */
export interface CornerstoneLibraries {
  readonly cornerstone: Cornerstone;
  readonly cornerstoneTools: CornerstoneTools;
}

/** The part of Cornerstone's annotation manager that is used; its published type says nothing of it. */
export interface AnnotationManager {
  getAnnotation(annotationUID: string): Types.Annotation | undefined;
  addAnnotation(annotation: Types.Annotation, FrameOfReferenceUID: string): void;
  removeAnnotation(annotationUID: string): void;
}

/** The host's names for its tools and mouse buttons. */
export interface HostTools {
  readonly toolNames: Readonly<Record<'WindowLevel' | 'Pan' | 'Zoom' | 'StackScroll', string>>;
  readonly Enums: { readonly MouseBindings: Readonly<Record<'Primary' | 'Secondary' | 'Auxiliary' | 'Wheel', number>> };
}

/** What the host's Cornerstone extension gives out, by the host's names. */
export const COMMON_UTILITIES = '@ohif/extension-cornerstone.utilityModule.common';
export const TOOLS_MODULE = '@ohif/extension-cornerstone.utilityModule.tools';

/**
 * The host's Cornerstone libraries.
 * @throws Error where the host has no Cornerstone extension, or one that does not give them out.
 */
export function cornerstoneLibraries(extensionManager: ExtensionManager): CornerstoneLibraries {
  const exports = extensionManager.getModuleEntry(COMMON_UTILITIES)?.exports;
  if (!isCommonUtilities(exports)) throw new Error('This viewer does not offer its Cornerstone libraries.');
  return exports.getCornerstoneLibraries();
}

/** @throws Error where the host does not name its tools. */
export function hostTools(extensionManager: ExtensionManager): HostTools {
  const exports = extensionManager.getModuleEntry(TOOLS_MODULE)?.exports;
  if (!isHostTools(exports)) throw new Error('This viewer does not name its tools.');
  return exports;
}

/** Where Cornerstone keeps its annotations. */
export function annotationManager({ annotation }: CornerstoneTools): AnnotationManager {
  return annotation.state.getAnnotationManager() as AnnotationManager;
}

function isCommonUtilities(value: unknown): value is { getCornerstoneLibraries(): CornerstoneLibraries } {
  return typeof value === 'object' && value !== null && 'getCornerstoneLibraries' in value;
}

function isHostTools(value: unknown): value is HostTools {
  return typeof value === 'object' && value !== null && 'toolNames' in value && 'Enums' in value;
}
