import type { Types } from '@cornerstonejs/core';
import { describe, expect, it, vi } from 'vitest';
import { lpsPoint, mm } from '../../../core/geometry';
import { closeUpOn } from '../camera';

/** A sagittal view that shows `height` mm, its eye 500 mm to the left. */
function viewOf(height: number) {
  const camera = {
    focalPoint: [3, -40, 10],
    position: [503, -40, 10],
    viewPlaneNormal: [1, 0, 0],
    viewUp: [0, 0, 1],
    parallelScale: height / 2,
  };
  const setCamera = vi.fn();
  const viewport = { getCamera: () => camera, setCamera, render: vi.fn() };
  return { viewport: viewport as unknown as Types.IVolumeViewport, setCamera };
}

describe('a close-up', () => {
  const target = lpsPoint(1, -60, -20);

  it.each([
    ['much more', 420],
    ['much less', 60],
  ])('of a view that shows %s has the height that is asked for, the place in its middle', (_, height) => {
    const { viewport, setCamera } = viewOf(height);
    closeUpOn(viewport, target, mm(160));
    expect(setCamera).toHaveBeenCalledExactlyOnceWith({
      focalPoint: [1, -60, -20],
      position: [501, -60, -20],
      parallelScale: 80,
    });
  });

  it.each([130, 200])('of a view that shows about as much (%i mm) leaves it as it is', height => {
    const { viewport, setCamera } = viewOf(height);
    closeUpOn(viewport, target, mm(160));
    expect(setCamera).not.toHaveBeenCalled();
  });
});
