/** Above the steps: whose images, which series, what of it is missing, and what is measured on. */
export const head = {
  patient: 'Patient',
  severalPatients: 'The images name more than one patient.',
  noSeries: 'No series is open.',
  withoutDescription: 'Series without a description',
  slices: (count: number, spacing: number) => `${String(count)} × ${spacing.toFixed(1)} mm`,
  mr: 'MR:',
  noHounsfield:
    'there are no Hounsfield units, so the program cannot find the cortex. Only your own verdict on each side counts.',
  warnings: 'Warnings',
  slicesFailed: (failed: number, all: number) => `${String(failed)} of ${String(all)} slices could not be loaded`,
  /** @param more how many images there are beside those that are listed. */
  failedImages: (listed: readonly number[], more: number) =>
    `(${listed.length + more === 1 ? 'image' : 'images'} ${listed.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}). They are black in the views; nothing is measured, placed or judged there.`,
  slicesLoading: (loaded: number, all: number) =>
    `Loading: ${String(loaded)} of ${String(all)} slices. What lies in the others is unknown until they are there.`,
  surface: 'Surface',
  surfaceFound: (modality: string) => `Found on the ${modality}`,
  surfaceSegmented: (segment: string) => `Segmentation ${segment}`,
  surfaceLoading: 'Fetching the segmentation …',
  measuredOn: (segment: string) =>
    `All numbers are measured on ${segment}. Its own mistakes are not in their uncertainty.`,
};
