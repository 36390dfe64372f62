/** What stands in several parts of the panel. */
export const common = {
  tab: 'Sacroplasty',
  noDevice: 'For research and planning support. Not a medical device.',
  tabTitle: 'Sacroplasty plan',
  sidesTitle: { right: 'Right', left: 'Left', bilateral: 'Both sides' },
  unit: 'mm',
  midline: '0 mm',
  unknown: 'unknown',
  remove: 'Remove',
  tryAgain: 'Try again',
  comment: 'Comment',
  measuring: 'Measuring …',
  measuringFailed: (reason: string) => `The measurement failed: ${reason}`,
  cannotBePlannedOn: 'This series cannot be planned on.',
};
