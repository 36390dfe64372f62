// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { DataSource } from '../../../host';
import { storeInstance } from '..';
import { messages } from '../../../messages';

const UID = '2.25.111';
const OTHER = '2.25.999';

/** An XMLHttpRequest that ends as requested, through the same events and fields as a browser's. */
class FakeRequest extends EventTarget {
  readyState = 0;
  status = 0;
  responseType = '';
  responseText = '';
  timeout = 0;
}

type Ending =
  | { kind: 'answer'; status: number; body?: string }
  | { kind: 'offline' }
  | { kind: 'timeout' }
  | { kind: 'throw'; message: string };

/** What becomes of a request, its failure in the user's words. */
async function store(ending: Ending): Promise<{ readonly kind: string; readonly reason?: string }> {
  const fake = new FakeRequest();
  const dataSource = {
    store: {
      // As the host does: rejects for everything but 200, 202 and 204 and returns nothing.
      dicom: (_dataset: unknown, request: unknown) => {
        if (request !== fake) throw new Error('the request that was passed in is not used');
        if (ending.kind === 'throw') return Promise.reject(new Error(ending.message));
        fake.readyState = 4;
        if (ending.kind === 'answer') {
          fake.status = ending.status;
          fake.responseText = ending.body ?? '';
          return [200, 202, 204].includes(ending.status)
            ? Promise.resolve(undefined)
            : Promise.reject(new Error('request failed'));
        }
        if (ending.kind === 'timeout') fake.dispatchEvent(new Event('timeout'));
        return Promise.reject(new Error('request failed'));
      },
    },
  } as unknown as DataSource;
  const outcome = await storeInstance(
    dataSource,
    { SOPInstanceUID: UID, dataset: { SOPInstanceUID: UID } },
    () => fake as unknown as XMLHttpRequest,
  );
  return outcome.kind === 'stored' ? outcome : { ...outcome, reason: messages.storeFailure(outcome.reason) };
}

const item = (uid: string | null, failureReason?: number): object => ({
  ...(uid === null ? {} : { '00081155': { vr: 'UI', Value: [uid] } }),
  ...(failureReason === undefined ? {} : { '00081197': { vr: 'US', Value: [failureReason] } }),
});
const sequence = (...items: object[]): object => ({ vr: 'SQ', Value: items });
const answer = (status: number, dataset: object): Ending => ({ kind: 'answer', status, body: JSON.stringify(dataset) });

describe('what counts as stored', () => {
  it('is an instance that the PACS names as referenced', async () => {
    expect(await store(answer(200, { '00081199': sequence(item(OTHER), item(UID)) }))).toEqual({ kind: 'stored' });
  });

  it('is read from XML as well', async () => {
    const body = `<?xml version="1.0"?><NativeDicomModel><DicomAttribute tag="00081199" vr="SQ"><Item number="1">
      <DicomAttribute tag="00081155" vr="UI"><Value number="1">${UID}</Value></DicomAttribute>
      </Item></DicomAttribute></NativeDicomModel>`;
    expect(await store({ kind: 'answer', status: 200, body })).toEqual({ kind: 'stored' });
  });

  it('is not a 200 whose body names only another instance', async () => {
    const outcome = await store(answer(200, { '00081199': sequence(item(OTHER)) }));
    expect(outcome.kind).toBe('uncertain');
  });

  it.each([200, 202, 204])('is not a bare %i without a body', async status => {
    expect((await store({ kind: 'answer', status })).kind).toBe('uncertain');
  });

  it('is not a 202 that lists the instance as failed', async () => {
    const outcome = await store(
      answer(202, { '00081198': sequence(item(UID, 0xa700)), '00081199': sequence(item(UID)) }),
    );
    expect(outcome).toEqual({
      kind: 'failed',
      reason: 'The PACS refused the plan: it is out of storage space (reason A700H).',
    });
  });
});

describe('what is sent', () => {
  it('gives the host the version of the file meta information, which it would leave out', async () => {
    let sent: Record<string, unknown> = {};
    const dicom = (dataset: Record<string, unknown>): Promise<void> => {
      sent = dataset;
      return Promise.resolve();
    };
    const createRequest = (): XMLHttpRequest => new FakeRequest() as unknown as XMLHttpRequest;
    await storeInstance(
      { store: { dicom } } as unknown as DataSource,
      { SOPInstanceUID: UID, dataset: { SOPInstanceUID: UID } },
      createRequest,
    );
    const { FileMetaInformationVersion } = sent['_meta'] as { FileMetaInformationVersion: { Value: ArrayBuffer[] } };
    expect(Array.from(new Uint8Array(FileMetaInformationVersion.Value[0]!))).toEqual([0, 1]);
    expect(sent['SOPInstanceUID']).toBe(UID);
  });
});

describe('a refusal', () => {
  it('gives the failure reason of a 409 in words', async () => {
    const outcome = await store(answer(409, { '00081198': sequence(item(UID, 0x0122)) }));
    expect(outcome).toEqual({
      kind: 'failed',
      reason:
        'The PACS refused the plan: it does not accept documents of this kind (Comprehensive 3D SR) (reason 0122H).',
    });
  });

  it('is understood in XML', async () => {
    const body = `<NativeDicomModel><DicomAttribute tag="00081198" vr="SQ"><Item number="1">
      <DicomAttribute tag="00081155" vr="UI"><Value number="1">${UID}</Value></DicomAttribute>
      <DicomAttribute tag="00081197" vr="US"><Value number="1">272</Value></DicomAttribute>
      </Item></DicomAttribute></NativeDicomModel>`;
    const outcome = await store({ kind: 'answer', status: 409, body });
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('0110H') as string });
  });

  it('without the UID is still about the only instance that was sent', async () => {
    expect((await store(answer(200, { '00081198': sequence(item(null, 0xc000)) }))).kind).toBe('failed');
  });

  it('as a duplicate is checked, because it may be our own save whose answer was lost', async () => {
    expect((await store(answer(409, { '00081198': sequence(item(UID, 0x0111)) }))).kind).toBe('uncertain');
  });

  it.each([
    [401, 'Log in again'],
    [403, 'not allowed'],
    [404, 'administrator'],
    [413, 'too large'],
    [418, '418'],
  ])('by status %i alone is certain and says "%s"', async (status, words) => {
    const outcome = await store({ kind: 'answer', status, body: '<html>no</html>' });
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining(words) as string });
  });

  it.each([500, 502, 504])('by status %i leaves open what the archive did', async status => {
    expect((await store({ kind: 'answer', status, body: 'Bad gateway' })).kind).toBe('uncertain');
  });
});

describe('no answer', () => {
  it('offline: the plan may have arrived or not', async () => {
    const outcome = await store({ kind: 'offline' });
    expect(outcome).toMatchObject({
      kind: 'uncertain',
      reason: expect.stringContaining('cannot be reached') as string,
    });
  });

  it('a timeout is distinguished from being offline', async () => {
    const outcome = await store({ kind: 'timeout' });
    expect(outcome).toMatchObject({ kind: 'uncertain', reason: expect.stringContaining('60 seconds') as string });
  });

  it('an error before sending is certain and keeps its words', async () => {
    expect(await store({ kind: 'throw', message: 'value too long for VR' })).toEqual({
      kind: 'failed',
      reason: 'The plan could not be sent: value too long for VR',
    });
  });
});
