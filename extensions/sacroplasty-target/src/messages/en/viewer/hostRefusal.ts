/** In the place of the mode, where the host lacks something. */
export const hostRefusal = {
  title: 'Sacroplasty planning does not work in this viewer',
  missing: 'The planning needs what this viewer does not have. No plan can be made or opened here. Missing:',
  /** @param host the release that the tests run on. */
  testedOn: (host: string) =>
    `It is tested with ${host}. Show this page to those who look after the viewer; its other modes work as before.`,
  back: 'Back',
  /** What each part of the host is for, as a user knows it. */
  part: {
    displaySetService: 'the series of the study',
    viewportGridService: 'the arrangement of the views',
    cornerstoneViewportService: 'the views',
    toolGroupService: 'the tools of the mouse',
    hangingProtocolService: 'the choice of the series',
    customizationService: 'the settings of the site',
    toolbarService: 'the toolbar',
    uiNotificationService: 'messages',
    uiModalService: 'questions to you',
    userAuthenticationService: 'who is signed in',
    commandsManager: 'what the buttons do',
    extensionManager: 'the extensions and the PACS',
    cornerstone: 'images and drawing',
  },
};
