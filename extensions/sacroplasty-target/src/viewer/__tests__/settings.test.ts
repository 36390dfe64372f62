import { describe, expect, it } from 'vitest';
import { PUBLISHED_THRESHOLDS } from '../../core/trajectory';
import { readDistanceThresholds } from '../settings';

describe('the limits of the distance classes', () => {
  it('are the published ones where a site sets none', () => {
    expect(readDistanceThresholds(undefined)).toEqual({ kind: 'valid', thresholds: PUBLISHED_THRESHOLDS });
  });

  it('are those of the site', () => {
    expect(readDistanceThresholds({ near: 2.5, middle: 8 })).toEqual({
      kind: 'valid',
      thresholds: { near: 2.5, middle: 8 },
    });
  });

  it.each([{ near: 10, middle: 3 }, { near: 0, middle: 3 }, { near: '3', middle: 10 }, { near: 3 }, 7])(
    'are refused where they make no sense: %j',
    setting => {
      expect(readDistanceThresholds(setting)).toMatchObject({ kind: 'invalid' });
    },
  );
});
