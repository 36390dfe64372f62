import type { Types } from '@cornerstonejs/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lpsPoint, type LpsPoint } from '../../../core/geometry';
import { absenceAt } from '../../../core/series';
import { CORNERS } from '../../../../../../test/planning';
import type { SeriesState } from '../../../session';
import { PlanningSession } from '../../../session';
import type { Cornerstone, DisplaySet } from '../../../host';
import { SeriesFeed } from '../seriesFeed';
import { messages } from '../../../messages';

const SLICES = 11;
const IMAGE_LOADED = 'loaded';

function instance(k: number): Record<string, unknown> {
  return {
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
    SOPInstanceUID: `1.2.3.${String(k + 1)}`,
    imageId: `image-${String(k)}`,
    Modality: 'CT',
    ImageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'],
    FrameOfReferenceUID: '1.2.4',
    StudyInstanceUID: '1.2.5',
    SeriesInstanceUID: '1.2.6',
    PatientName: [{ Alphabetic: 'Müller^Jörg', Ideographic: '山田^太郎' }],
    Rows: 2,
    Columns: 3,
    PixelSpacing: [0.5, 0.7],
    SliceThickness: 1.8,
    ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
    ImagePositionPatient: [-10, -20, 100 + 1.8 * k],
    InstanceNumber: k + 1,
    RescaleSlope: 1,
    RescaleIntercept: -1024,
    SamplesPerPixel: 1,
  };
}

function displaySet(instances: readonly Record<string, unknown>[]): DisplaySet {
  return {
    displaySetInstanceUID: 'set',
    StudyInstanceUID: '1.2.5',
    SeriesInstanceUID: '1.2.6',
    SOPClassHandlerId: 'stack',
    Modality: 'CT',
    instances,
  };
}

const everySlice = Array.from({ length: SLICES }, (_, k) => k);

describe('feeding the session', () => {
  const images = new Map<string, object>();
  const volumes = new Map<string, { readonly imageIds: readonly string[] }>();
  const eventTarget = new EventTarget();
  /** What the host has not asked for yet, in its order, by priority and slice. */
  let queue: { readonly priority: number; readonly imageId: string }[];
  type Request = Readonly<Record<'requestFn' | 'type' | 'additionalDetails', unknown>>;
  const imageLoadPoolManager = {
    filterRequests(keep: (request: Request) => boolean) {
      queue = queue.filter(({ imageId }) =>
        keep({ requestFn: () => undefined, type: 'thumbnail', additionalDetails: { imageId } }),
      );
    },
    addRequest(_request: unknown, _type: string, { imageId }: { readonly imageId: string }, priority: number) {
      queue.push({ priority, imageId });
    },
  };
  const cornerstone = {
    imageLoadPoolManager,
    Enums: {
      ImageQualityStatus: { FULL_RESOLUTION: 8 },
      Events: {
        IMAGE_LOADED,
        IMAGE_VOLUME_MODIFIED: 'modified',
        IMAGE_VOLUME_LOADING_COMPLETED: 'completed',
        IMAGE_LOAD_FAILED: 'failed',
      },
    },
    cache: {
      getImage: (imageId: string) => images.get(imageId),
      removeImageLoadObject: (imageId: string) => images.delete(imageId),
      getVolumeContainingImageId: () => undefined,
      getVolume: (volumeId: string) => volumes.get(volumeId),
    },
    imageLoader: { loadAndCacheImage: (imageId: string) => load(imageId) },
    eventTarget,
  } as unknown as Cornerstone;
  let load: (imageId: string) => Promise<unknown>;
  let session: PlanningSession;
  let feed: SeriesFeed;

  function arrive(k: number, quality: number, length = 6): Int16Array {
    const pixels = Int16Array.from({ length }, (_, i) => 100 * k + i);
    images.set(`image-${String(k)}`, { imageQualityStatus: quality, getPixelData: () => pixels });
    eventTarget.dispatchEvent(new Event(IMAGE_LOADED));
    return pixels;
  }

  /** The host gives up on an image. */
  function fail(k: number): void {
    eventTarget.dispatchEvent(new CustomEvent('failed', { detail: { imageId: `image-${String(k)}` } }));
  }

  function opened(): Extract<SeriesState, { kind: 'open' }> {
    const { series } = session.state;
    if (series.kind !== 'open') throw new Error(`the series is ${series.kind}`);
    return series;
  }

  beforeEach(() => {
    vi.useFakeTimers();
    images.clear();
    session = new PlanningSession({
      measure: () => {
        throw new Error('nothing is measured here');
      },
      defer: () => undefined,
    });
    feed = new SeriesFeed(cornerstone, session);
  });

  afterEach(() => {
    feed.dispose();
    vi.useRealTimers();
  });

  it('refuses a display set with images of two patients, both named', () => {
    const second = { PatientName: [{ Alphabetic: 'Other^Person' }] };
    feed.show(displaySet(everySlice.map(k => ({ ...instance(k), ...(k < 7 ? {} : second) }))));
    const { series } = session.state;
    const reason = series.kind === 'refused' ? messages.seriesRefusal(series.reason) : series.kind;
    expect(reason).toContain('Müller^Jörg=山田^太郎');
    expect(reason).toContain('Other^Person');
  });

  it('says of a series what the plan cannot repeat of it, and where another acquisition begins', () => {
    feed.show(
      displaySet(everySlice.map(k => ({ ...instance(k), PatientAge: '72 YEARS', AcquisitionNumber: k < 4 ? 1 : 2 }))),
    );
    expect(opened().warnings.map(messages.sessionWarning)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('at z 106.3 mm (between images 4 and 5)'),
        expect.stringMatching(/^PatientAge of the images is left out/),
      ]),
    );
    expect(opened().source.patient.PatientAge).toBe('');
  });

  it('opens a series before any of its slices is there, with its source as the images state it', () => {
    feed.show(displaySet(everySlice.map(instance).reverse()));
    const series = opened();
    expect(series.slicesLoaded).toBe(0);
    expect(series.source.patient.PatientName).toEqual({
      alphabetic: 'Müller^Jörg',
      ideographic: '山田^太郎',
      phonetic: '',
    });
    expect(series.source.instances.map(({ SOPInstanceUID }) => SOPInstanceUID)).toHaveLength(SLICES);
  });

  it('puts each slice where its position says, whatever order the host holds them in', () => {
    const arrays = everySlice.map(k => arrive(k, 8));
    feed.show(displaySet(everySlice.map(instance).reverse()));
    const { stack, slicesLoaded } = opened();
    expect(slicesLoaded).toBe(SLICES);
    for (const k of everySlice) {
      const z = stack.origin[2] + k * stack.sliceSpacing * stack.sliceDirection[2];
      const slice = Math.round((z - 100) / 1.8);
      expect(stack.slices[k]).toBe(arrays[slice]);
    }
  });

  it('replaces what the host had filled in for a slice by the slice itself', () => {
    feed.show(displaySet(everySlice.map(instance)));
    arrive(4, 3);
    vi.runAllTimers();
    expect(opened().slicesLoaded).toBe(0);
    const pixels = arrive(4, 8);
    vi.runAllTimers();
    expect(opened().slicesLoaded).toBe(1);
    expect(opened().stack.slices).toContain(pixels);
  });

  it('notifies the session once for many slices that arrive together', () => {
    feed.show(displaySet(everySlice.map(instance)));
    const notified = vi.fn();
    session.store.subscribe(notified);
    for (const k of everySlice) arrive(k, 8);
    vi.runAllTimers();
    expect(opened().slicesLoaded).toBe(SLICES);
    expect(notified).toHaveBeenCalledTimes(1);
  });

  describe('while slices are on their way', () => {
    const SEED = lpsPoint(-9.3, -19.5, 100 + 1.8 * 50.3);
    /** Slices 1 to 100 of 120 lie within 90 mm of the seed. */
    const MANY = Array.from({ length: 120 }, (_, k) => k);
    const soonest = (): string[] => queue.filter(({ priority }) => priority < 5).map(({ imageId }) => imageId);

    beforeEach(() => {
      feed.show(displaySet(MANY.map(instance)));
      for (const k of MANY) if (k % 3 === 0) arrive(k, 8);
      vi.runAllTimers();
      queue = MANY.filter(k => k % 3 !== 0).map(k => ({ priority: 5 + (k % 3), imageId: `image-${String(k)}` }));
    });

    it('has those asked for first that lie around a place, and reports when they are there', () => {
      const near = MANY.filter(k => k >= 1 && k <= 100 && k % 3 !== 0);
      expect(feed.fetchAround(SEED)).toBe(false);
      expect(soonest().toSorted()).toEqual(near.map(k => `image-${String(k)}`).toSorted());
      expect(queue).toHaveLength(80);
      for (const k of near.slice(1)) arrive(k, 8);
      vi.runAllTimers();
      expect(feed.fetchAround(SEED)).toBe(false);
      arrive(near[0] ?? -1, 8);
      vi.runAllTimers();
      expect(feed.fetchAround(SEED)).toBe(true);
    });

    it('does so for a landmark, as soon as it is placed', () => {
      const { PS, AS, AI, PI } = CORNERS;
      const up = SEED[2] - 1 - (PS[2] + AS[2] + AI[2] + PI[2]) / 4;
      const raised = (p: LpsPoint): LpsPoint => lpsPoint(p[0], p[1], p[2] + up);
      const corners = { PS: raised(PS), AS: raised(AS), AI: raised(AI), PI: raised(PI) };
      session.setCorners(corners);
      expect(session.state.placement.kind, 'on images that are not there').toBe('none');
      for (let k = 35; k <= 65; k++) arrive(k, 8);
      vi.runAllTimers();
      session.setCorners(corners);
      expect(session.state.placement.kind).toBe('placed');
      expect(soonest()).toContain('image-70');
      expect(soonest()).not.toContain('image-110');
    });

    it('does not wait for an image that cannot be had, and says which it is', () => {
      for (const k of MANY) if (k % 3 !== 0 && k !== 52) arrive(k, 8);
      vi.runAllTimers();
      expect(feed.fetchAround(SEED)).toBe(false);
      fail(52);
      vi.runAllTimers();
      expect(feed.fetchAround(SEED)).toBe(true);
      expect(opened().failedImages).toEqual([53]);
      expect(absenceAt(opened().missing, lpsPoint(3, 5, 100 + 1.8 * 52.4))).toBe('failed');
      expect(absenceAt(opened().missing, lpsPoint(3, 5, 100 + 1.8 * 54.4))).toBeNull();
    });

    it('asks again for what could not be had, and has it then', async () => {
      for (const k of MANY) if (k !== 52) arrive(k, 8);
      fail(52);
      vi.runAllTimers();
      const asked: string[] = [];
      load = imageId => {
        asked.push(imageId);
        arrive(52, 8);
        return Promise.resolve({});
      };
      await feed.retry();
      expect(asked).toEqual(['image-52']);
      expect(opened()).toMatchObject({ failedImages: [], slicesLoaded: 120, missing: { slabs: [] } });
    });

    it('says so again where asking again is in vain', async () => {
      for (const k of MANY) if (k !== 52) arrive(k, 8);
      fail(52);
      vi.runAllTimers();
      load = () => Promise.reject(new Error('500'));
      await feed.retry();
      expect(opened()).toMatchObject({ failedImages: [53], slicesLoaded: 119 });
    });
  });

  it('takes an image of another size for one that did not come, and asks for it again', async () => {
    feed.show(displaySet(everySlice.map(instance)));
    for (const k of everySlice) arrive(k, 8, k === 3 ? 4 : 6);
    vi.runAllTimers();
    expect(opened()).toMatchObject({ failedImages: [4], slicesLoaded: SLICES - 1 });
    expect(opened().stack.slices[3]).toBeNull();
    // As the host's loader: what lies in the cache is given back.
    load = () => {
      if (!images.has('image-3')) arrive(3, 8);
      return Promise.resolve({});
    };
    await feed.retry();
    expect(opened()).toMatchObject({ failedImages: [], slicesLoaded: SLICES });
  });

  it('knows which view shows the series that is open, and which another one of the same patient', () => {
    volumes.set('volume', { imageIds: everySlice.map(k => `image-${String(k)}`) });
    volumes.set('other', { imageIds: ['another-0', 'another-1'] });
    const showing = (...referencedIds: string[]) => ({
      getActors: () => referencedIds.map(referencedId => ({ referencedId })) as Types.ActorEntry[],
    });
    expect(feed.isShownIn(showing('volume'))).toBe(false);
    feed.show(displaySet(everySlice.map(instance)));
    expect(feed.isShownIn(showing('volume', 'segmentation'))).toBe(true);
    expect(feed.isShownIn(showing('other', 'volume'))).toBe(false);
    expect(feed.isShownIn(showing('purged'))).toBe(false);
    expect(feed.isShownIn(showing())).toBe(false);
  });

  it('says in words why no plan can be made', () => {
    feed.show(displaySet([instance(0), instance(1)]));
    const { series } = session.state;
    expect(series).toMatchObject({ kind: 'refused', displaySetInstanceUID: 'set' });
    expect(series.kind === 'refused' && messages.seriesRefusal(series.reason)).toMatch(/slices/);
  });

  it('refuses CT images that state no Hounsfield scale, and names them', () => {
    const unscaled = { RescaleSlope: undefined, RescaleIntercept: undefined };
    feed.show(displaySet(everySlice.map(k => (k === 4 ? { ...instance(k), ...unscaled } : instance(k)))));
    const { series } = session.state;
    expect(series.kind === 'refused' && messages.seriesRefusal(series.reason)).toMatch(
      /^1 of the 11 images \(image 5\) states no Rescale Slope/,
    );
  });

  it('is silent once it has been ended', () => {
    feed.show(displaySet(everySlice.map(instance)));
    feed.dispose();
    arrive(2, 8);
    vi.runAllTimers();
    expect(opened().slicesLoaded).toBe(0);
  });
});
