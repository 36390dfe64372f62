/** Why a segmentation of the PACS cannot be measured on. */
export const segments = {
  gone: 'The segmentation that this plan was measured on is not in this study any more. Stored numbers are shown as they were saved; choose a surface to measure again.',
  notFetched: (cause: string) => `The segmentation could not be fetched: ${cause}.`,
  noAnswer: 'the PACS did not answer',
  notDelivered: 'the PACS did not deliver it',
  noLoader: 'this viewer does not offer its loader of DICOM files',
  compressed: 'This segmentation cannot be used: its pixels are compressed.',
  cutOff: 'The PACS did not deliver the whole segmentation.',
};
