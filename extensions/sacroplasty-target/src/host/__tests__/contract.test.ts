import { describe, expect, it } from 'vitest';
import { hasService, probeHost, type HostManagers } from '..';

const yes = (): void => undefined;

/** A host that has all that is needed, and nothing more: written by hand, as the host's releases have it. */
function wholeHost() {
  const subscribe = yes;
  const annotationManager = { getAnnotation: yes, addAnnotation: yes, removeAnnotation: yes };
  return {
    displaySetService: {
      EVENTS: { DISPLAY_SETS_ADDED: 'added', DISPLAY_SETS_CHANGED: 'changed', DISPLAY_SETS_REMOVED: 'removed' },
      subscribe,
      getActiveDisplaySets: yes,
      getDisplaySetByUID: yes,
      getDisplaySetsForSeries: yes,
    },
    viewportGridService: {
      EVENTS: { GRID_STATE_CHANGED: 'grid' },
      subscribe,
      getState: yes,
      getActiveViewportId: yes,
      setActiveViewportId: yes,
      setDisplaySetsForViewports: yes,
    },
    cornerstoneViewportService: {
      EVENTS: { VIEWPORT_DATA_CHANGED: 'data' },
      subscribe,
      getCornerstoneViewport: yes,
      getRenderingEngine: yes,
    },
    toolGroupService: { createToolGroupAndAddTools: yes },
    hangingProtocolService: { addCustomAttribute: yes },
    customizationService: { setCustomizations: yes, getCustomization: yes },
    toolbarService: { register: yes, updateSection: yes },
    uiNotificationService: { show: yes },
    uiModalService: { show: yes, hide: yes },
    userAuthenticationService: { getAuthorizationHeader: yes, getUser: yes },
    commandsManager: { runCommand: yes },
    extensionManager: { getActiveDataSource: yes },
    '@ohif/extension-cornerstone.utilityModule.tools': {
      toolNames: { WindowLevel: 'WindowLevel', Pan: 'Pan', Zoom: 'Zoom', StackScroll: 'StackScroll' },
      Enums: { MouseBindings: { Primary: 1, Secondary: 2, Auxiliary: 4, Wheel: 524288 } },
    },
    cornerstone: {
      Enums: {
        Events: {
          CAMERA_MODIFIED: 'camera',
          IMAGE_RENDERED: 'rendered',
          IMAGE_LOADED: 'loaded',
          IMAGE_LOAD_FAILED: 'failed',
          IMAGE_VOLUME_MODIFIED: 'modified',
          IMAGE_VOLUME_LOADING_COMPLETED: 'completed',
        },
        ImageQualityStatus: { FULL_RESOLUTION: 8 },
      },
      eventTarget: { addEventListener: yes, removeEventListener: yes },
      cache: { getImage: yes, getVolume: yes, getVolumeContainingImageId: yes, removeImageLoadObject: yes },
      imageLoader: { loadAndCacheImage: yes },
      imageLoadPoolManager: { filterRequests: yes, addRequest: yes },
      utilities: { HistoryMemo: { DefaultHistoryMemo: { push: yes, undo: yes, redo: yes } } },
      VolumeViewport: {
        prototype: {
          ...{ getCamera: yes, setCamera: yes, resetCamera: yes, setOrientation: yes, setProperties: yes },
          ...{ setBlendMode: yes, getVolumeId: yes, scroll: yes, render: yes },
        },
      },
    },
    cornerstoneTools: {
      AnnotationTool: {
        prototype: { filterInteractableAnnotationsForElement: yes, getHandleNearImagePoint: yes },
      },
      ToolGroupManager: { getToolGroup: yes },
      addTool: yes,
      removeTool: yes,
      state: { isInteractingWithTool: false },
      utilities: { triggerAnnotationRenderForViewportIds: yes },
      annotation: { state: { getAnnotationManager: (): object | null => annotationManager } },
    },
    annotationManager,
  };
}

type WholeHost = ReturnType<typeof wholeHost>;

/** The parts of a host put where the plugin finds them. */
function managersOf(host: WholeHost): HostManagers {
  const { commandsManager, extensionManager, cornerstone, cornerstoneTools, ...services } = host;
  const modules: Readonly<Record<string, unknown>> = {
    '@ohif/extension-cornerstone.utilityModule.common': {
      getCornerstoneLibraries: () => ({ cornerstone, cornerstoneTools }),
    },
    '@ohif/extension-cornerstone.utilityModule.tools': host['@ohif/extension-cornerstone.utilityModule.tools'],
  };
  const managers: unknown = {
    servicesManager: { services },
    commandsManager,
    extensionManager: { ...extensionManager, getModuleEntry: (id: string) => ({ exports: modules[id] }) },
  };
  return managers as HostManagers;
}

/** Every part of the host and every member of one, by the way there. */
function waysIn(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [[...way, name], ...waysIn(member, [...way, name])]);
}

function without(way: readonly string[]): HostManagers {
  const host = wholeHost();
  const last = way.at(-1) ?? '';
  let owner: object = host;
  for (const name of way.slice(0, -1)) owner = Reflect.get(owner, name) as object;
  Reflect.deleteProperty(owner, last);
  return managersOf(host);
}

function namesOf(host: HostManagers): readonly string[] {
  const probe = probeHost(host);
  return probe.kind === 'complete' ? [] : probe.lacks.map(({ name }) => name);
}

/** The annotations as a whole are where Cornerstone's function finds them. */
const WAYS = waysIn(wholeHost()).filter(way => way.join() !== 'annotationManager');

describe('a host', () => {
  it('that has all that is needed is complete', () => {
    expect(WAYS.length).toBeGreaterThan(80);
    expect(probeHost(managersOf(wholeHost()))).toEqual({ kind: 'complete' });
  });

  it.each(WAYS.map(way => way.join('.')))('without %s is reported with that name', name => {
    const lacks = namesOf(without(waysBy(name)));
    expect(lacks.length).toBeGreaterThan(0);
    // Without a part, all that hangs on it may be named instead, and nothing else.
    expect(lacks.every(lack => isAbout(lack, name))).toBe(true);
  });

  it('that does not give out its Cornerstone lacks that, and is not asked for more of it', () => {
    const host = managersOf(wholeHost());
    const closed: HostManagers = {
      ...host,
      extensionManager: {
        ...host.extensionManager,
        getModuleEntry: id => (id.endsWith('.common') ? { exports: {} } : host.extensionManager.getModuleEntry(id)),
      },
    };
    expect(namesOf(closed)).toEqual(['@ohif/extension-cornerstone.utilityModule.common.getCornerstoneLibraries']);
  });

  it('whose parts throw when they are looked at is reported, and nothing is thrown', () => {
    const host = managersOf(wholeHost());
    Object.defineProperty(host.servicesManager.services, 'toolbarService', {
      get: () => {
        throw new Error('not yet');
      },
    });
    expect(namesOf(host)).toEqual(['toolbarService']);
  });

  it('whose annotations are nowhere lacks them', () => {
    const host = wholeHost();
    host.cornerstoneTools.annotation.state.getAnnotationManager = () => null;
    expect(namesOf(managersOf(host))).toEqual(['annotationManager']);
  });

  it.each<object>([{}, { servicesManager: {} }, { servicesManager: { services: {} }, extensionManager: null }])(
    'that is next to nothing (%j) lacks all of it',
    empty => {
      const names = namesOf(empty as HostManagers);
      expect(names).toContain('displaySetService');
      expect(names).toContain('commandsManager');
      expect(names).toContain('extensionManager');
    },
  );

  it('is asked for one service alone before the mode is entered', () => {
    expect(hasService(managersOf(wholeHost()), 'hangingProtocolService')).toBe(true);
    expect(hasService(without(['hangingProtocolService', 'addCustomAttribute']), 'hangingProtocolService')).toBe(false);
    expect(hasService({} as HostManagers, 'hangingProtocolService')).toBe(false);
  });
});

function waysBy(name: string): readonly string[] {
  return WAYS.find(way => way.join('.') === name) ?? [];
}

function isAbout(lack: string, name: string): boolean {
  if (lack === name || lack.startsWith(`${name}.`) || name.startsWith(`${lack}.`)) return true;
  // Where the way to the annotations is cut, these are missing as well.
  return lack.startsWith('annotationManager') && name.startsWith('cornerstoneTools');
}
