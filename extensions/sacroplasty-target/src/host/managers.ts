import type { DisplaySetService, NaturalisedInstance } from './displaySets';
import type {
  CustomizationService,
  HangingProtocolService,
  ToolbarService,
  UIModalService,
  UINotificationService,
  UserAuthenticationService,
} from './interface';
import type { CornerstoneViewportService, ToolGroupService, ViewportGridService } from './viewports';

/** The host's services that this plugin uses; the host has more. */
export interface Services {
  readonly displaySetService: DisplaySetService;
  readonly viewportGridService: ViewportGridService;
  readonly cornerstoneViewportService: CornerstoneViewportService;
  readonly toolGroupService: ToolGroupService;
  readonly hangingProtocolService: HangingProtocolService;
  readonly customizationService: CustomizationService;
  readonly toolbarService: ToolbarService;
  readonly uiNotificationService: UINotificationService;
  readonly uiModalService: UIModalService;
  readonly userAuthenticationService: UserAuthenticationService;
}

export interface ServicesManager {
  readonly services: Services;
}

/** A command: the host calls it with the options of the button or key, or with none. */
export interface CommandDefinition {
  readonly commandFn: (options?: Readonly<Record<string, unknown>>) => unknown;
}

export interface CommandsManager {
  runCommand(name: string, options?: Readonly<Record<string, unknown>>, context?: string): unknown;
}

/** The host's connection to one PACS. */
export interface DataSource {
  getConfig(): { readonly name?: string; readonly [setting: string]: unknown };
  readonly query: {
    readonly studies: { search(parameters: Readonly<Record<string, unknown>>): Promise<readonly unknown[]> };
    readonly series: { search(studyInstanceUID: string): Promise<readonly unknown[]> };
    readonly instances: {
      search(studyInstanceUID: string, parameters?: Readonly<Record<string, unknown>>): Promise<readonly unknown[]>;
    };
  };
  readonly retrieve: {
    readonly series: {
      metadata(parameters: {
        readonly StudyInstanceUID: string;
        readonly filters?: Readonly<Record<string, unknown>>;
        readonly returnPromises?: boolean;
      }): Promise<unknown>;
    };
  };
  readonly store: {
    /** STOW-RS of one naturalised dataset; the request's response is read from the one that is passed in. */
    dicom(dataset: NaturalisedInstance, request?: XMLHttpRequest): Promise<unknown>;
  };
  deleteStudyMetadataPromise(key: string): void;
}

export interface ExtensionManager {
  getModuleEntry(id: string): { readonly exports?: unknown; readonly [key: string]: unknown } | undefined;
  getActiveDataSource(): readonly DataSource[] | undefined;
}

/** What the host hands to an extension when it registers or a mode opens. */
export interface HostManagers {
  readonly servicesManager: ServicesManager;
  readonly commandsManager: CommandsManager;
  readonly extensionManager: ExtensionManager;
}
