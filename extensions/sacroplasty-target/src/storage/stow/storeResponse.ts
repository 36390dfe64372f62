/**
 * What a Store Instances Response (PS3.18 10.5.3) says about one instance. 'silent': it does not name it,
 * or there is no readable response at all; then nothing is known yet.
 */
export type StoreAnswer =
  | { readonly kind: 'stored' }
  | { readonly kind: 'refused'; readonly failureReason: number | null }
  | { readonly kind: 'silent' };

const FAILED_SOP_SEQUENCE = '00081198';
const REFERENCED_SOP_SEQUENCE = '00081199';
const REFERENCED_SOP_INSTANCE_UID = '00081155';
const FAILURE_REASON = '00081197';

/** One item of either sequence. */
interface SopItem {
  readonly SOPInstanceUID: string | null;
  readonly failureReason: number | null;
}

interface StoreResponse {
  readonly failed: readonly SopItem[];
  readonly referenced: readonly SopItem[];
}

/** Reads the response body, DICOM JSON (PS3.18 F) or the Native DICOM Model in XML (PS3.19 A.1). */
export function readStoreResponse(body: string, SOPInstanceUID: string): StoreAnswer {
  const text = body.trim();
  const response = text.startsWith('<') ? readXml(text) : readJson(text);
  if (response === null) return { kind: 'silent' };
  const failed = response.failed.find(item => item.SOPInstanceUID === SOPInstanceUID);
  if (failed !== undefined) return { kind: 'refused', failureReason: failed.failureReason };
  if (response.referenced.some(item => item.SOPInstanceUID === SOPInstanceUID)) return { kind: 'stored' };
  // Only one instance is sent: a failure that does not repeat its UID can be about no other.
  const unnamed = response.failed.find(item => item.SOPInstanceUID === null);
  return unnamed === undefined ? { kind: 'silent' } : { kind: 'refused', failureReason: unnamed.failureReason };
}

function readJson(text: string): StoreResponse | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // Not a store response (an HTML-free error text, or nothing): the caller then asks the PACS itself.
    return null;
  }
  const dataset: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
  return { failed: jsonItems(dataset, FAILED_SOP_SEQUENCE), referenced: jsonItems(dataset, REFERENCED_SOP_SEQUENCE) };
}

function jsonItems(dataset: unknown, tag: string): SopItem[] {
  return jsonValues(dataset, tag).map(item => {
    const uid = jsonValues(item, REFERENCED_SOP_INSTANCE_UID)[0];
    const reason = jsonValues(item, FAILURE_REASON)[0];
    return {
      SOPInstanceUID: typeof uid === 'string' ? uid : null,
      failureReason: typeof reason === 'number' || typeof reason === 'string' ? wholeNumber(reason) : null,
    };
  });
}

function jsonValues(dataset: unknown, tag: string): readonly unknown[] {
  if (!isRecord(dataset)) return [];
  const element = dataset[tag];
  return isRecord(element) && Array.isArray(element['Value']) ? element['Value'] : [];
}

function readXml(text: string): StoreResponse | null {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const root = document.documentElement;
  const failed = xmlItems(root, FAILED_SOP_SEQUENCE);
  const referenced = xmlItems(root, REFERENCED_SOP_SEQUENCE);
  return { failed, referenced };
}

function xmlItems(parent: Element, tag: string): SopItem[] {
  return xmlAttributes(parent, tag)
    .flatMap(sequence => Array.from(sequence.children))
    .map(item => {
      const reason = xmlText(item, FAILURE_REASON);
      return {
        SOPInstanceUID: xmlText(item, REFERENCED_SOP_INSTANCE_UID),
        failureReason: reason === null ? null : wholeNumber(reason),
      };
    });
}

function xmlAttributes(parent: Element, tag: string): Element[] {
  return Array.from(parent.children).filter(child => child.getAttribute('tag')?.toUpperCase() === tag);
}

function xmlText(parent: Element, tag: string): string | null {
  return xmlAttributes(parent, tag)[0]?.textContent.trim() ?? null;
}

function wholeNumber(text: string | number): number | null {
  const value = Number(text);
  return Number.isInteger(value) ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
