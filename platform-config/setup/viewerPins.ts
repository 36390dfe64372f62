/** The release of the official viewer that this product is tested with. */
export const DEFAULT_VIEWER_VERSION = '3.13.2';

/** Integrity (SRI) of the official prebuilt `@ohif/app` packages whose contents are known. */
export const PINNED_INTEGRITY: ReadonlyMap<string, string> = new Map([
  ['3.11.1', 'sha512-0lJRyHguGuIR06PxeJ3rqnPWf1OAqsaXGuqT2kl5HkNjIOxBDnRTTMvyHnkn3ZyjcHlsIhY8gf0h7AhVORqsSQ=='],
  ['3.12.10', 'sha512-0kuF66Mq9c9dMD++bUsTjMrJpXJwaZhz9B4uS244DawAjSkTwIYFU93pxPuRUQixaRi7QAHlF3Fe1qudBlZrmA=='],
  ['3.13.2', 'sha512-WZdxmpmG7rqFgW9ZJLcbgr3XCtLi1KDNPoMaeY5PPe6j4G4fjEjjkycZM6C6Zk2F87BKxFfpq+jd5xXZB9E8EA=='],
  ['3.14.0-beta.6', 'sha512-QwA0talqhh4VlUR+QgT2t8FP7NpX++4s6Z9Cp5VIcta3JMd2zGBPTp/R9t7JaX0Xi1AHAZAJxTv502R+SawaBg=='],
]);
