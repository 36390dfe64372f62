import {
  annotationManager,
  COMMON_UTILITIES,
  cornerstoneLibraries,
  hostTools,
  TOOLS_MODULE,
  type AnnotationManager,
  type Cornerstone,
  type CornerstoneTools,
  type HostTools,
} from './cornerstone';
import type { CommandsManager, ExtensionManager, HostManagers, Services } from './managers';

/*
 * What the plugin needs of the host, by feature and never by version: looked at when the mode is entered. What is
 * declared in this folder and what is looked at cannot differ: a member that is missing here does not compile.
 */

/** What `typeof` says of a member. */
type Kind<T> = T extends (...args: never[]) => unknown
  ? 'function'
  : T extends string
    ? 'string'
    : T extends number
      ? 'number'
      : T extends boolean
        ? 'boolean'
        : never;

/** Every member of a type, with its kind; members of members in the same way. */
type Whole<T> = [Kind<T>] extends [never] ? { readonly [K in keyof T]-?: Whole<T[K]> } : Kind<T>;

/** Some members of a type; of a class `prototype`, so that its methods are looked at before there is an object. */
type Part<T> =
  | Kind<T>
  | (T extends { readonly prototype: infer P }
      ? { readonly prototype: Part<P> }
      : { readonly [K in keyof T]?: Part<T[K]> });

const SERVICES: Whole<Services> = {
  displaySetService: {
    EVENTS: { DISPLAY_SETS_ADDED: 'string', DISPLAY_SETS_CHANGED: 'string', DISPLAY_SETS_REMOVED: 'string' },
    subscribe: 'function',
    getActiveDisplaySets: 'function',
    getDisplaySetByUID: 'function',
    getDisplaySetsForSeries: 'function',
  },
  viewportGridService: {
    EVENTS: { GRID_STATE_CHANGED: 'string' },
    subscribe: 'function',
    getState: 'function',
    getActiveViewportId: 'function',
    setActiveViewportId: 'function',
    setDisplaySetsForViewports: 'function',
  },
  cornerstoneViewportService: {
    EVENTS: { VIEWPORT_DATA_CHANGED: 'string' },
    subscribe: 'function',
    getCornerstoneViewport: 'function',
    getRenderingEngine: 'function',
  },
  toolGroupService: { createToolGroupAndAddTools: 'function' },
  hangingProtocolService: { addCustomAttribute: 'function' },
  customizationService: { setCustomizations: 'function', getCustomization: 'function' },
  toolbarService: { register: 'function', updateSection: 'function' },
  uiNotificationService: { show: 'function' },
  uiModalService: { show: 'function', hide: 'function' },
  userAuthenticationService: { getAuthorizationHeader: 'function', getUser: 'function' },
};

const EXTENSION_MANAGER: Whole<ExtensionManager> = { getModuleEntry: 'function', getActiveDataSource: 'function' };

const COMMANDS_MANAGER: Whole<CommandsManager> = { runCommand: 'function' };

const TOOLS: Whole<HostTools> = {
  toolNames: { WindowLevel: 'string', Pan: 'string', Zoom: 'string', StackScroll: 'string' },
  Enums: { MouseBindings: { Primary: 'number', Secondary: 'number', Auxiliary: 'number', Wheel: 'number' } },
};

const ANNOTATIONS: Whole<AnnotationManager> = {
  getAnnotation: 'function',
  addAnnotation: 'function',
  removeAnnotation: 'function',
};

const CORNERSTONE = {
  Enums: {
    Events: {
      CAMERA_MODIFIED: 'string',
      IMAGE_RENDERED: 'string',
      IMAGE_LOADED: 'string',
      IMAGE_LOAD_FAILED: 'string',
      IMAGE_VOLUME_MODIFIED: 'string',
      IMAGE_VOLUME_LOADING_COMPLETED: 'string',
    },
    ImageQualityStatus: { FULL_RESOLUTION: 'number' },
  },
  eventTarget: { addEventListener: 'function', removeEventListener: 'function' },
  cache: {
    getImage: 'function',
    getVolume: 'function',
    getVolumeContainingImageId: 'function',
    removeImageLoadObject: 'function',
  },
  imageLoader: { loadAndCacheImage: 'function' },
  imageLoadPoolManager: { filterRequests: 'function', addRequest: 'function' },
  utilities: { HistoryMemo: { DefaultHistoryMemo: { push: 'function', undo: 'function', redo: 'function' } } },
  VolumeViewport: {
    prototype: {
      getCamera: 'function',
      setCamera: 'function',
      resetCamera: 'function',
      setOrientation: 'function',
      setProperties: 'function',
      setBlendMode: 'function',
      getVolumeId: 'function',
      scroll: 'function',
      render: 'function',
    },
  },
} as const satisfies Part<Cornerstone>;

const CORNERSTONE_TOOLS = {
  // What the tool overrides must be what the host asks: else it would draw on other views, or take hold of nothing.
  AnnotationTool: {
    prototype: { filterInteractableAnnotationsForElement: 'function', getHandleNearImagePoint: 'function' },
  },
  ToolGroupManager: { getToolGroup: 'function' },
  addTool: 'function',
  removeTool: 'function',
  state: { isInteractingWithTool: 'boolean' },
  utilities: { triggerAnnotationRenderForViewportIds: 'function' },
  annotation: { state: { getAnnotationManager: 'function' } },
} as const satisfies Part<CornerstoneTools>;

/** The parts of the host that are looked at. */
export type HostPart = keyof Services | 'commandsManager' | 'extensionManager' | 'cornerstone';

/** Something that the plugin needs and that the host has not, by the host's name for it. */
export interface Lack {
  readonly part: HostPart;
  /** "displaySetService.getActiveDisplaySets". */
  readonly name: string;
}

export type HostProbe =
  { readonly kind: 'complete' } | { readonly kind: 'lacking'; readonly lacks: readonly [Lack, ...Lack[]] };

/** Looks whether the host has all that the plugin needs. Never throws: what cannot be looked at is not there. */
export function probeHost(host: HostManagers): HostProbe {
  const { extensionManager } = host;
  const services = valueOf(() => host.servicesManager.services);
  const libraries = valueOf(() => cornerstoneLibraries(extensionManager));
  const tools = valueOf(() => libraries?.cornerstoneTools);
  const [first, ...others]: Lack[] = [
    ...keysOf(SERVICES).flatMap(name =>
      lacksOf(
        name,
        valueOf(() => services?.[name]),
        SERVICES[name],
        name,
      ),
    ),
    ...lacksOf(
      'commandsManager',
      valueOf(() => host.commandsManager),
      COMMANDS_MANAGER,
      'commandsManager',
    ),
    ...lacksOf('extensionManager', extensionManager, EXTENSION_MANAGER, 'extensionManager'),
    ...lacksOf(
      'cornerstone',
      valueOf(() => hostTools(extensionManager)),
      TOOLS,
      TOOLS_MODULE,
    ),
    ...(libraries === undefined
      ? [{ part: 'cornerstone', name: `${COMMON_UTILITIES}.getCornerstoneLibraries` } as const]
      : [
          ...lacksOf(
            'cornerstone',
            valueOf(() => libraries.cornerstone),
            CORNERSTONE,
            'cornerstone',
          ),
          ...lacksOf('cornerstone', tools, CORNERSTONE_TOOLS, 'cornerstoneTools'),
          ...lacksOf(
            'cornerstone',
            valueOf(() => tools && annotationManager(tools)),
            ANNOTATIONS,
            'annotationManager',
          ),
        ]),
  ];
  return first === undefined ? { kind: 'complete' } : { kind: 'lacking', lacks: [first, ...others] };
}

/** Whether one of the host's services is there with all that is needed of it: for what happens before the mode is entered. */
export function hasService(host: HostManagers, name: keyof Services): boolean {
  return (
    lacksOf(
      name,
      valueOf(() => host.servicesManager.services[name]),
      SERVICES[name],
      name,
    ).length === 0
  );
}

/** A kind, or the kinds of members. */
type Shape = string | { readonly [member: string]: Shape };

function lacksOf(part: HostPart, value: unknown, shape: Shape, name: string): readonly Lack[] {
  if (typeof shape === 'string') return typeof value === shape ? [] : [{ part, name }];
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return [{ part, name }];
  return Object.entries(shape).flatMap(([member, wanted]) =>
    lacksOf(
      part,
      valueOf((): unknown => Reflect.get(value, member)),
      wanted,
      `${name}.${member}`,
    ),
  );
}

/** What is read; undefined also where reading it throws. */
function valueOf<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function keysOf<T extends object>(value: T): readonly (keyof T & string)[] {
  return Object.keys(value) as (keyof T & string)[];
}
