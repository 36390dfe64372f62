let isInFrame = false;

/**
 * Runs something in the browser's next frame; asked for from within one that came so, at once: what follows
 * from a move of the mouse is all done in one frame, and drawn once.
 */
export function inNextFrame(run: () => void): void {
  if (isInFrame) {
    run();
    return;
  }
  requestAnimationFrame(() => {
    isInFrame = true;
    try {
      run();
    } finally {
      isInFrame = false;
    }
  });
}
