import { messages } from '../../messages';
import { describe, expect, it } from 'vitest';
import { COMPREHENSIVE_3D_SR, PRIVATE_SCHEME } from '../../core/sr';
import { isPlanDisplaySet, planSopClassHandler } from '../planSopClassHandler';

const ours = (SOPInstanceUID: string, ContentTime: string) => ({
  SOPClassUID: COMPREHENSIVE_3D_SR,
  SOPInstanceUID,
  StudyInstanceUID: '1.2',
  SeriesInstanceUID: '1.3',
  ContentDate: '20261123',
  ContentTime,
  CodingSchemeIdentificationSequence: [{ CodingSchemeDesignator: PRIVATE_SCHEME.designator }],
});

describe('planSopClassHandler', () => {
  const handler = planSopClassHandler('our-extension', messages.planLabel);

  it('makes one display set of each plan, so that none hides behind a newer one', () => {
    const displaySets = handler.getDisplaySetsFromSeries([ours('2.25.1', '130205'), ours('2.25.2', '131011.5')]);
    expect(displaySets.map(({ SeriesDescription }) => SeriesDescription)).toEqual([
      '2026-11-23 13:02 Sacroplasty plan',
      '2026-11-23 13:10 Sacroplasty plan',
    ]);
    expect(new Set(displaySets.map(({ displaySetInstanceUID }) => displaySetInstanceUID)).size).toBe(2);
    expect(displaySets.every(isPlanDisplaySet)).toBe(true);
  });

  it('names a plan by the clock that it was stated by, not by that of its images', () => {
    const [displaySet] = handler.getDisplaySetsFromSeries([
      { ...ours('2.25.5', '070509'), ObservationDateTime: '20261122230509.250+0100', TimezoneOffsetFromUTC: '+0900' },
    ]);
    expect(displaySet?.SeriesDescription).toBe('2026-11-22 23:05 Sacroplasty plan');
  });

  it('leaves the SRs of others to the host', () => {
    const others = {
      ...ours('2.25.3', '140000'),
      CodingSchemeIdentificationSequence: [{ CodingSchemeDesignator: '99OTHER' }],
    };
    expect(handler.getDisplaySetsFromSeries([others])).toEqual([]);
    expect(handler.getDisplaySetsFromSeries([others, ours('2.25.4', '140000')])).toHaveLength(1);
  });
});
