import { messageOf, UserError } from '../common/index';
import { pacsAddress } from './pacsAddress';

/**
 * Throws a UserError unless a DICOMweb server answers at this address.
 * One that only demands authorisation is accepted: the user signs in through the viewer.
 */
export async function requirePacs(pacs: URL): Promise<void> {
  const { root, authorization } = pacsAddress(pacs);
  const headers = {
    Accept: 'application/dicom+json',
    ...(authorization === undefined ? {} : { Authorization: authorization }),
  };
  let response: Response;
  try {
    response = await fetch(`${root}/studies?limit=1`, { headers, signal: AbortSignal.timeout(10_000) });
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? messageOf(error.cause) : messageOf(error);
    throw new UserError(`The PACS at ${root} cannot be reached (${cause}).`);
  }
  await response.body?.cancel();
  if (response.ok || response.status === 401 || response.status === 403) return;
  throw new UserError(
    `${root} does not answer as a DICOMweb server (HTTP ${String(response.status)} for ${root}/studies); --pacs needs the DICOMweb root.`,
  );
}
