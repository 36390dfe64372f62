/** @type {AppTypes.Config} */

// The viewer's configuration that `npm start` serves, and an example for a hospital's own.
// The only line that the plugin needs in an existing configuration is the one in `modes`.
window.config = {
  name: 'sacroplasty-target',
  routerBasename: null,
  extensions: [],
  // The address of the copied plugin folder, as the browser sees it. The mode brings its extension along.
  modes: ['/plugins/sacroplasty-target/mode.js'],
  customizationService: {},
  showStudyList: true,
  maxNumberOfWebWorkers: 3,
  showWarningMessageForCrossOrigin: true,
  showCPUFallbackMessage: true,
  showLoadingIndicator: true,
  strictZSpacingForVolumeViewport: true,
  groupEnabledModesFirst: true,
  // The slices of a volume count as thumbnails. Those that a plan needs next can only overtake what has not been asked
  // for yet: as many at once as keep the connections busy, no more.
  maxNumRequests: { interaction: 100, thumbnail: 12, prefetch: 25 },
  // The viewer's banner "for investigational use only" lies over the strip, the distances and Save until it is confirmed:
  // asked once a day, as a rule in the list of studies. A hospital decides for itself.
  investigationalUseDialog: { option: 'configure', days: 1 },
  showErrorDetails: 'always',
  defaultDataSourceName: 'pacs',
  dataSources: [
    {
      namespace: '@ohif/extension-default.dataSourcesModule.dicomweb',
      sourceName: 'pacs',
      configuration: {
        friendlyName: 'PACS',
        name: 'pacs',
        qidoRoot: '/dicom-web',
        wadoRoot: '/dicom-web',
        wadoUriRoot: '/dicom-web',
        qidoSupportsIncludeField: true,
        supportsFuzzyMatching: false,
        supportsWildcard: true,
        imageRendering: 'wadors',
        thumbnailRendering: 'wadors',
        enableStudyLazyLoad: true,
        // Plans are stored through this data source (STOW-RS): it must not be read-only.
        supportsReject: false,
        dicomUploadEnabled: true,
        omitQuotationForMultipartRequest: true,
        bulkDataURI: { enabled: true, relativeResolution: 'studies' },
        singlepart: 'bulkdata,video',
      },
    },
  ],
};
