/** A value that the PACS keeps behind a link (PS3.18 F.2.6), as the host's naturalised datasets have it. */
interface BulkDataValue {
  readonly vr?: string;
  readonly BulkDataURI: string;
  /** Added by the host, with its authorisation and its idea of what the address is relative to. */
  readonly retrieveBulkData?: () => Promise<unknown>;
}

/**
 * A naturalised dataset with every value fetched that the PACS had replaced by a link: some do so with
 * long coordinate lists.
 *
 * @throws Error where a link cannot be followed, or holds what is neither text nor floating point.
 */
export async function resolveBulkData(value: unknown): Promise<unknown> {
  if (isBulkDataValue(value)) return fetchValue(value);
  if (Array.isArray(value)) return Promise.all(value.map(resolveBulkData));
  if (!isPlainObject(value)) return value;
  // Most of a dataset is not bulk data; the host hides further fields on it that must not be lost.
  const copy: Record<string, unknown> = { ...value };
  for (const [keyword, field] of Object.entries(value)) {
    if (typeof field === 'object' && field !== null) copy[keyword] = await resolveBulkData(field);
  }
  return copy;
}

async function fetchValue({ vr, BulkDataURI, retrieveBulkData }: BulkDataValue): Promise<unknown> {
  const bytes: unknown = await retrieveBulkData?.();
  if (!(bytes instanceof ArrayBuffer)) throw new Error(`The PACS does not deliver ${BulkDataURI}`);
  switch (vr) {
    case 'FL':
    case 'OF':
      return littleEndian(bytes, 4, (view, at) => view.getFloat32(at, true));
    case 'FD':
    case 'OD':
      return littleEndian(bytes, 8, (view, at) => view.getFloat64(at, true));
    case 'UT':
    case 'LT':
    case 'ST':
    case 'UC':
      return new TextDecoder().decode(bytes).trimEnd();
    default:
      throw new Error(`A value of type ${vr ?? 'unknown'} is kept apart by the PACS and cannot be read`);
  }
}

/** Bulk data travels in little endian (PS3.18 8.7.3.3.2). */
function littleEndian(bytes: ArrayBuffer, size: number, read: (view: DataView, at: number) => number): number[] {
  const view = new DataView(bytes);
  return Array.from({ length: Math.floor(bytes.byteLength / size) }, (_, index) => read(view, index * size));
}

function isBulkDataValue(value: unknown): value is BulkDataValue {
  return isPlainObject(value) && typeof value['BulkDataURI'] === 'string';
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer);
}
