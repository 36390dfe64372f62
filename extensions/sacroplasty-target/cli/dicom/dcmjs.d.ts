/** The part of dcmjs (which ships no types) that the command line and the tests use. */
declare module 'dcmjs' {
  /** A dataset by tag, as dcmjs and DICOM JSON hold it (PS3.18 F.2). */
  export type TaggedDataset = Readonly<Record<string, unknown>>;

  export interface ReadOptions {
    readonly ignoreErrors?: boolean;
    /** Eight hexadecimal digits of the tag to stop at. */
    readonly untilTag?: string | null;
    readonly includeUntilTagValue?: boolean;
    readonly noCopy?: boolean;
  }

  export class DicomDict {
    constructor(meta: TaggedDataset);
    meta: TaggedDataset;
    dict: TaggedDataset;
    write(options?: { readonly allowInvalidVRLength?: boolean }): ArrayBuffer;
  }

  interface Logger {
    setLevel(level: 'silent' | 'warn'): void;
  }

  const dcmjs: {
    readonly constants: {
      /** Names of encodings by defined terms in lower case with `-` for other marks (PS3.3 C.12.1.1.2). */
      readonly encodingMapping: Readonly<Partial<Record<string, string>>>;
    };
    readonly log: Logger & { getLogger(name: string): Logger };
    readonly data: {
      readonly DicomDict: typeof DicomDict;
      readonly DicomMessage: {
        /** @throws Error when the bytes are not a DICOM file, or one that dcmjs cannot read. */
        readFile(buffer: ArrayBuffer, options?: ReadOptions): DicomDict;
      };
      readonly DicomMetaDictionary: {
        naturalizeDataset(dataset: TaggedDataset): Record<string, unknown>;
        denaturalizeDataset(dataset: object): Record<string, unknown>;
        uid(): string;
      };
    };
  };
  export default dcmjs;
}
