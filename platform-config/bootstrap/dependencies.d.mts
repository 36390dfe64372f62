/** The part of a lock file that is compared. */
export interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly link?: boolean;
        readonly optional?: boolean;
        readonly devOptional?: boolean;
      }
    >
  >;
}

export function ensureDependencies(): void;
export function isInstalled(wanted: Lock | undefined, installed: Lock | undefined): boolean;
