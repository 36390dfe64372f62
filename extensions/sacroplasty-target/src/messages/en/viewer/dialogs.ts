/** Questions and notices in the host's own dialogs. */
export const dialogs = {
  leaveMode: {
    title: 'Leave the planning?',
    message:
      'The plan on screen is not saved. If you leave, it is kept until this page is closed or loaded anew, and offered again when its series is opened in “Sacroplasty planning”.',
    yes: 'Leave',
    no: 'Stay with this plan',
  },
  leaveSeries: {
    title: 'Plan on another series?',
    message:
      'The plan on the present series is not saved. It belongs to that series: it is put aside, and offered again when its series is opened before this page is closed.',
    yes: 'Change the series',
    no: 'Stay with this plan',
  },
  noSweep: 'There are no slices to verify yet',
  settings: 'Settings of Sacroplasty Target',
  /** @param setting its name in the site's configuration. */
  thresholdsInvalid: (setting: string) =>
    `${setting} must be { near, middle } in mm with 0 < near < middle. The published limits of 3 and 10 mm are used.`,
  notPlannable: 'No plan can be made on this series',
  midsagittalPlane: 'Midsagittal plane',
  turnedTooFar: 'The plane cannot be turned farther than 45 degrees from the scanner’s sagittal plane.',
};
