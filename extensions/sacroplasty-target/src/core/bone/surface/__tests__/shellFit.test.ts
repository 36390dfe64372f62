import { describe, expect, it } from 'vitest';
import { cumulative } from '../../../numeric';
import { SURFACE } from '../parameters';
import { profilePosition, ShellFitter } from '../shellFit';

const { profile: PROFILE, shell: SHELL } = SURFACE;

interface Shell {
  readonly outer: number;
  readonly thickness: number;
  readonly marrow: number;
  readonly outside: number;
}

/** A blurred shell of 800 HU as a profile shows it, without noise. */
function profileOf({ outer, thickness, marrow, outside }: Shell, blur: number): Float32Array {
  return Float32Array.from({ length: PROFILE.samples }, (_, m) => {
    const x = profilePosition(PROFILE, m);
    const inner = cumulative((x - outer + thickness) / blur);
    return marrow + (800 - marrow) * inner + (outside - 800) * cumulative((x - outer) / blur);
  });
}

describe('ShellFitter', () => {
  const fitter = new ShellFitter(PROFILE, SHELL);

  it.each<Shell>([
    { outer: 0, thickness: 1.5, marrow: 60, outside: -90 },
    { outer: 0.8, thickness: 0.4, marrow: 45, outside: 50 },
    { outer: -1.1, thickness: 0.9, marrow: -60, outside: 40 },
    { outer: 0.4, thickness: 3, marrow: 180, outside: -20 },
  ])('places the outer edge of a shell of $thickness mm', shell => {
    const fit = fitter.fit(profileOf(shell, 0.8), { blur: 0.8, cortex: 800 });
    expect(Math.abs((fit?.outer ?? Number.NaN) - shell.outer)).toBeLessThan(0.08);
  });

  it('lies less far off than the half-height edge of what is seen', () => {
    const shell = { outer: 0.2, thickness: 0.5, marrow: 40, outside: 40 };
    const profile = profileOf(shell, 0.9);
    const peak = Math.max(...profile);
    const half = profile.findLastIndex(value => value > (peak + shell.outside) / 2);
    const fit = fitter.fit(profile, { blur: 0.9, cortex: 800 });
    expect(profilePosition(PROFILE, half) - shell.outer).toBeGreaterThan(0.4);
    expect(Math.abs((fit?.outer ?? Number.NaN) - shell.outer)).toBeLessThan(0.1);
  });

  it('fits nothing where a third of the profile is unknown', () => {
    const profile = profileOf({ outer: 0, thickness: 1, marrow: 40, outside: 40 }, 0.8);
    profile.fill(Number.NaN, 0, 9);
    expect(fitter.fit(profile, { blur: 0.8, cortex: 800 })).toBeNull();
  });
});
