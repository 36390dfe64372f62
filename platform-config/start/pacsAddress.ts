/** A DICOMweb root without credentials, and the header that the credentials in its address stand for. */
export interface PacsAddress {
  /** Without a slash at the end. */
  readonly root: string;
  readonly authorization: string | undefined;
}

/** Takes `user:password@` out of an address: RFC 7617 basic authorisation, UTF-8. */
export function pacsAddress(pacs: URL): PacsAddress {
  const bare = new URL(pacs);
  bare.username = '';
  bare.password = '';
  const root = bare.href.replace(/\/+$/, '');
  if (pacs.username === '') return { root, authorization: undefined };
  const pair = `${decodeURIComponent(pacs.username)}:${decodeURIComponent(pacs.password)}`;
  return { root, authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}` };
}
