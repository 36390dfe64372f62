import { describe, expect, it } from 'vitest';
import { isValidMode } from '../validity';

describe('the mode in the study list', () => {
  it.each(['CT', 'MR', 'SR\\CT', 'PT\\MR\\SEG'])('can be opened on %s', modalities => {
    expect(isValidMode({ modalities }).valid).toBe(true);
  });

  it('says what an ultrasound study lacks', () => {
    const { valid, description } = isValidMode({ modalities: 'US\\SR' });
    expect(valid).toBe(false);
    expect(description).toContain('US, SR');
  });

  it('is not taken in by a modality that merely contains the letters', () => {
    expect(isValidMode({ modalities: 'OCT' }).valid).toBe(false);
  });

  it('says so when the modalities are not known', () => {
    expect(isValidMode({ modalities: '' })).toMatchObject({
      valid: false,
      description: expect.stringContaining('not known') as string,
    });
  });
});
