/** A demo study that is in the embedded PACS. */
export interface DemoStudy {
  readonly title: string;
  readonly studyInstanceUID: string;
}

/** Loads the demo CTs into Orthanc, once. */
export function loadDemo(_orthancUrl: string, _folder: string): Promise<readonly DemoStudy[]> {
  return Promise.resolve([]);
}
