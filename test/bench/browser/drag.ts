import type { Measure } from '../../../extensions/sacroplasty-target/src/core/analysis';
import type { Measurer } from '../../../extensions/sacroplasty-target/src/engine';
import type { ViewportRole } from '../../../extensions/sacroplasty-target/src/viewer/viewports';
import type { PagePoint, PlanningPage } from '../../e2e/support/planningPage';
import type { BenchWindow } from './inPage';

/** Moves of the mouse in one drag. */
export const MOVES = 40;

export interface Drag {
  /** Median time between two frames. */
  readonly frame: number;
  /** From each move of the mouse to the numbers of where it took its handle. */
  readonly latencies: readonly number[];
  /** What the analyses themselves took of that. */
  readonly analyses: readonly number[];
  /** How often an annotation of the host's followed the mouse. */
  readonly hostModified: number;
  readonly longTasks: number;
  readonly longestTask: number;
}

/** Moves the mouse about a point of the page that lies on a view, pressed or not. */
export async function watchMoves(
  planning: PlanningPage,
  role: ViewportRole,
  [x, y]: PagePoint,
  pressed: boolean,
): Promise<Drag> {
  const { page } = planning;
  if (pressed) await planning.hover(role, [x, y]);
  if (pressed) await page.mouse.down();
  await page.evaluate(() => {
    const here = window as unknown as BenchWindow & { stopWatching: () => Drag };
    const { session, measurer, cornerstone, cornerstoneTools } = here.bench;
    const frames: number[] = [];
    const latencies: number[] = [];
    const analyses: number[] = [];
    // What the session measures with, timed while the mouse moves.
    const { measure } = measurer;
    const timed: Measure = (input, pace, answer) => {
      const start = performance.now();
      measure(input, pace, outcome => {
        analyses.push(performance.now() - start);
        answer(outcome);
      });
    };
    Object.assign(measurer, { measure: timed } satisfies Pick<Measurer, 'measure'>);
    const tasks: number[] = [];
    let running = true;
    let last = performance.now();
    let moved = 0;
    const tick = (): void => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (running) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    const mouseMoved = (): void => {
      if (moved === 0) moved = performance.now();
    };
    document.addEventListener('mousemove', mouseMoved, true);
    let hostModified = 0;
    const { ANNOTATION_MODIFIED } = cornerstoneTools.Enums.Events;
    const modified = (): void => {
      hostModified++;
    };
    cornerstone.eventTarget.addEventListener(ANNOTATION_MODIFIED, modified);
    const stop = session.store.subscribe((state, before) => {
      if (state.analysis.kind !== 'done' || state.analysis === before.analysis || moved === 0) return;
      latencies.push(performance.now() - moved);
      moved = 0;
    });
    const observer = new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ entryTypes: ['longtask'] });
    here.stopWatching = () => {
      running = false;
      stop();
      document.removeEventListener('mousemove', mouseMoved, true);
      cornerstone.eventTarget.removeEventListener(ANNOTATION_MODIFIED, modified);
      Object.assign(measurer, { measure });
      for (const { duration } of observer.takeRecords()) tasks.push(duration);
      observer.disconnect();
      frames.sort((a, b) => a - b);
      return {
        frame: frames[frames.length >> 1] ?? Number.NaN,
        latencies,
        analyses,
        hostModified,
        longTasks: tasks.length,
        longestTask: Math.max(0, ...tasks),
      };
    };
  });
  for (let i = 1; i <= MOVES; i++) {
    const angle = (2 * Math.PI * i) / MOVES;
    await page.mouse.move(x + 5 * Math.sin(angle), y + 4 * (1 - Math.cos(angle)));
  }
  const seen = await page.evaluate(() => (window as unknown as { stopWatching: () => Drag }).stopWatching());
  if (!pressed) return seen;
  await page.mouse.up();
  if (seen.latencies.length === 0 && seen.hostModified === 0) throw new Error('Nothing followed the mouse');
  return seen;
}

/** A line of the host's own tool on one of the views, in the page. */
interface Length {
  /** The end that can be dragged. */
  readonly end: PagePoint;
  readonly remove: () => Promise<void>;
}

/**
 * Draws a length with the host's own tool, clear of a point of the page that is on the same view: dragging its
 * end is what any annotation costs there.
 */
export async function drawLength({ page }: PlanningPage, role: ViewportRole, [x, y]: PagePoint): Promise<Length> {
  const drawn = await page.evaluate(
    ({ role, x, y }) => {
      const { viewports, cornerstoneTools } = (window as unknown as BenchWindow).bench;
      const viewport = viewports.viewport(role);
      if (viewport === null) throw new Error(`There is no ${role} view`);
      const { left, top } = viewport.element.getBoundingClientRect();
      const at = (dx: number, dy: number): [number, number] => [x + dx, y + dy];
      const [end, start] = [at(50, 70), at(90, 90)];
      const group = cornerstoneTools.ToolGroupManager.getToolGroupForViewport(viewport.id);
      const { LengthTool, annotation } = cornerstoneTools;
      const { toolName } = LengthTool;
      group?.addTool(toolName);
      group?.setToolPassive(toolName);
      const points = [end, start].map(([u, v]) => viewport.canvasToWorld([u - left, v - top]));
      const length = LengthTool.createAnnotationForViewport(viewport, {
        data: { handles: { points }, cachedStats: {} },
      });
      annotation.state.addAnnotation(length, viewport.element);
      cornerstoneTools.utilities.triggerAnnotationRenderForViewportIds([viewport.id]);
      return { end, annotationUID: length.annotationUID ?? '' };
    },
    { role, x, y },
  );
  return {
    end: drawn.end,
    remove: () =>
      page.evaluate(uid => {
        const { cornerstoneTools } = (window as unknown as BenchWindow).bench;
        cornerstoneTools.annotation.state.removeAnnotation(uid);
      }, drawn.annotationUID),
  };
}
