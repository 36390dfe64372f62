/** Messages, dialogs and the other services of the host's own user interface. */

export interface UINotificationService {
  /** @returns the id of the notification. */
  show(notification: {
    readonly title: string;
    readonly message: string;
    readonly type?: 'info' | 'success' | 'warning' | 'error';
    /** Milliseconds. */
    readonly duration?: number;
    readonly autoClose?: boolean;
    readonly allowDuplicates?: boolean;
    readonly id?: string;
    readonly action?: { readonly label: string; readonly onClick: () => void };
  }): string;
}

export interface UIModalService {
  show(modal: {
    readonly title: string;
    /** A host React component: without hooks, because the plugin's React is not the host's. */
    readonly content: (props: Readonly<Record<string, unknown>>) => unknown;
    readonly contentProps?: Readonly<Record<string, unknown>>;
    readonly shouldCloseOnEsc?: boolean;
    readonly shouldCloseOnOverlayClick?: boolean;
    readonly containerClassName?: string;
  }): void;
  hide(): void;
}

export interface CustomizationService {
  /** Without a scope: for this mode only; forgotten by the host when the mode is left. */
  setCustomizations(customizations: Readonly<Record<string, unknown>>): void;
  getCustomization(name: string): unknown;
}

/** A button as the host's toolbar receives it. */
export interface ToolbarButton {
  readonly id: string;
  readonly uiType: string;
  readonly props: Readonly<Record<string, unknown>>;
}

export interface ToolbarService {
  register(buttons: readonly ToolbarButton[], replace?: boolean): void;
  updateSection(section: string, buttonIds: readonly string[]): void;
}

export interface HangingProtocolService {
  addCustomAttribute(
    id: string,
    name: string,
    callback: (subject: unknown, options?: unknown) => unknown,
    options?: Readonly<Record<string, unknown>>,
  ): void;
}

export interface UserAuthenticationService {
  getAuthorizationHeader(): Readonly<Record<string, string>> | undefined;
  /** The signed-in user as the identity provider describes it; null or undefined without sign-in. */
  getUser(): unknown;
}
