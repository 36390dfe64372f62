import type { Page } from '@playwright/test';
import type { CornerName } from '../../../extensions/sacroplasty-target/src/core/landmark';
import type { Phantom } from '../../phantom';
import type { Triple } from './planningPage';

/** A metal ball, HU: brighter than any bone. */
const METAL = 3071;
/** Its radius, mm: in the narrowest pane of the tests still some pixels across. */
const RADIUS = 2.6;

/**
 * A phantom with a metal ball at each of four places in the shape of an S1 body: the corners' own places moved
 * forward into the fat, where nothing else is bright. What is seen of them is where the picture shows the patient.
 */
export function withFiducials({ options, truth, volume }: Phantom): {
  readonly phantom: Phantom;
  readonly places: Readonly<Record<CornerName, Triple>>;
} {
  const { pixelSpacing, sliceSpacing } = options;
  const { columns, rows, origin } = volume;
  // In the middle of a voxel: the ball is painted evenly to all sides, so that its picture's centre is its own.
  const snapped = (value: number, first: number, spacing: number): number =>
    first + Math.round((value - first) / spacing) * spacing;
  const x = snapped(truth.T0[0], origin[0], pixelSpacing);
  const moved = ([, y, z]: Triple): Triple => [
    x,
    snapped(y - FORWARD, origin[1], pixelSpacing),
    snapped(z, origin[2], sliceSpacing),
  ];
  const { PS, AS, AI, PI } = truth.corners;
  const places = { PS: moved(PS), AS: moved(AS), AI: moved(AI), PI: moved(PI) };
  const slices = volume.slices.map((slice, k) => {
    const z = origin[2] + k * sliceSpacing;
    const painted = slice.slice();
    for (const [px, py, pz] of Object.values(places)) {
      if (Math.abs(z - pz) > RADIUS) continue;
      for (let j = 0; j < rows; j++) {
        const y = origin[1] + j * pixelSpacing;
        if (Math.abs(y - py) > RADIUS) continue;
        for (let i = 0; i < columns; i++) {
          const x = origin[0] + i * pixelSpacing;
          if (Math.hypot(x - px, y - py, z - pz) <= RADIUS) painted[j * columns + i] = METAL;
        }
      }
    }
    return painted;
  });
  return { phantom: { options, truth, volume: { ...volume, slices } }, places };
}

/** How far the balls lie in front of the corners, mm. */
const FORWARD = 16;

/** A rectangle of the page, CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Hides everything that is drawn over the pictures. */
const PICTURES_ONLY = `
  * { visibility: hidden !important; }
  canvas.cornerstone-canvas { visibility: visible !important; }
`;

/**
 * The centres of the bright spots that a part of the page shows, read from its pixels, CSS pixels of the page.
 */
export async function brightSpots(page: Page, box: Box): Promise<readonly (readonly [number, number])[]> {
  const png = await picturesOnly(page);
  return page.evaluate(
    async ({ data, x, y, width, height }) => {
      const blob = await (await fetch(`data:image/png;base64,${data}`)).blob();
      const bitmap = await createImageBitmap(blob);
      const ratio = bitmap.width / innerWidth;
      // The device pixels that lie in the box with all of their area.
      const [left, top] = [Math.ceil(x * ratio), Math.ceil(y * ratio)];
      const columns = Math.floor((x + width) * ratio) - left;
      const rows = Math.floor((y + height) * ratio) - top;
      const context = new OffscreenCanvas(columns, rows).getContext('2d');
      if (context === null) throw new Error('The picture cannot be read');
      context.drawImage(bitmap, -left, -top);
      const { data: pixels } = context.getImageData(0, 0, columns, rows);
      const spots: { sum: number; x: number; y: number; minX: number; maxX: number; minY: number; maxY: number }[] = [];
      const seen = new Uint8Array(columns * rows);
      const level = (at: number): number => pixels[4 * at] ?? 0;
      for (let start = 0; start < seen.length; start++) {
        if (seen[start] === 1 || level(start) < 60) continue;
        const spot = { sum: 0, x: 0, y: 0, minX: Infinity, maxX: 0, minY: Infinity, maxY: 0 };
        const open = [start];
        seen[start] = 1;
        for (let at = open.pop(); at !== undefined; at = open.pop()) {
          const [px, py] = [at % columns, Math.floor(at / columns)];
          const weight = level(at);
          spot.sum += weight;
          spot.x += weight * (px + 0.5);
          spot.y += weight * (py + 0.5);
          for (const next of [at - 1, at + 1, at - columns, at + columns]) {
            if (next < 0 || next >= seen.length || seen[next] === 1 || level(next) < 60) continue;
            seen[next] = 1;
            open.push(next);
          }
        }
        // A spark of noise is no ball.
        if (spot.sum > 255 * 6 * ratio * ratio) spots.push(spot);
      }
      return spots.map(spot => [(left + spot.x / spot.sum) / ratio, (top + spot.y / spot.sum) / ratio] as const);
    },
    { data: png, ...box },
  );
}

/**
 * The page with nothing over the pictures, as PNG in base64. Not by Playwright's own screenshot, and of all of the
 * window: both a clip and Playwright give the window back the pixel ratio that it had before another was emulated.
 */
async function picturesOnly(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const style = await page.addStyleTag({ content: PICTURES_ONLY });
  try {
    const { data } = await cdp.send('Page.captureScreenshot', { format: 'png' });
    return data;
  } finally {
    await style.evaluate(element => {
      (element as Element).remove();
    });
    await cdp.detach();
  }
}
