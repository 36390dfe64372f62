/** A name as a hospital's network has it; the browser resolves it to this computer. */
export const INTRANET_HOST = 'pacs.hospital';

/** Under which name the browser asks for the viewer. */
export interface AddressOption {
  hostName: string;
}

/** The same address under another host name. */
export function addressUnder(url: string, hostName: string): string {
  const address = new URL(url);
  address.hostname = hostName;
  return address.href.replace(/\/$/, '');
}
