import type { Types as ToolTypes } from '@cornerstonejs/tools';
import { TOOL_GROUP_ID, TOOL_NAME } from '../../id';
import { assertNever } from '../../core/geometry';
import type { Landmark } from '../../core/landmark';
import type { LineName } from '../../core/trajectory';
import { isWithinStack } from '../../core/volume';
import type { PlacingMethod, SessionState } from '../../session';
import { COMMAND } from '../commands';
import type { Feature, PlanningContext } from '../context';
import { inNextFrame } from '../frames';
import { proposeS1 } from '../proposeS1';
import { readCamera, roleOf, viewportIdOf } from '../viewports';
import { makeCornerstoneTool, type CornerstoneToolEvents } from './cornerstoneTool';
import { figureOf, isReference, type Scene } from './figure';
import { Hand } from './hand';
import { alaTargetOf, handleAt, type Handle } from './handles';
import { HostHistory } from './hostHistory';
import { measuredSurface } from './measuredSurface';
import { paint } from './paint';
import { Pointing, type PointerKind, type PointingEvents, type Press } from './pointing';
import { Shell } from './shell';
import { viewOf, type CanvasPoint, type Pointer, type View } from './view';

/**
 * How near a pointer must be to take hold, CSS pixels: a mouse's or pen's tip is as sure as a hand (read on screen); a finger needs
 * a target of 44 pixels (WCAG 2.1, success criterion 2.5.5), half of it to each side.
 */
const REACH: Readonly<Record<PointerKind, number>> = { mouse: 8, pen: 8, touch: 22 };

/** The tool "Sacroplasty Target" in the mode's views. @returns what takes it away again. */
export const targetToolFeature: Feature = context => {
  const tool = new TargetTool(context);
  return () => {
    tool.dispose();
  };
};

/** The tool in the host: everything that happens to it comes in here, and what is done about it is the hand's. */
class TargetTool implements CornerstoneToolEvents, PointingEvents {
  private readonly hand: Hand;
  private readonly markers: Shell;
  private readonly steps: HostHistory;
  private readonly pointing: Pointing;
  private readonly ToolClass: ReturnType<typeof makeCornerstoneTool>;
  private readonly subscriptions: readonly (() => void)[];
  /** Where the pointer was seen last; null: nowhere since the mouse was given back. */
  private pointer: Pointer | null = null;

  constructor(private readonly context: PlanningContext) {
    const { session, sweep, outline, cornerstoneTools, commands } = context;
    this.hand = new Hand({
      session,
      inNextFrame,
      letGo: () => {
        this.pointing.letGo();
      },
      fetchAround: p => context.feed.fetchAround(p),
      propose: seed => {
        proposeS1(context, seed);
      },
    });
    this.markers = new Shell(cornerstoneTools);
    this.steps = new HostHistory(context.cornerstone, session);
    this.pointing = new Pointing(this);
    this.ToolClass = makeCornerstoneTool(context, this);
    cornerstoneTools.addTool(this.ToolClass);
    const group = cornerstoneTools.ToolGroupManager.getToolGroup(TOOL_GROUP_ID);
    group?.addTool(TOOL_NAME);
    group?.setToolPassive(TOOL_NAME);

    this.subscriptions = [
      session.store.subscribe((state, before) => {
        this.sessionChanged(state, before);
      }),
      sweep.store.subscribe((state, before) => {
        if (state.course !== before.course) this.redraw();
      }),
      outline.store.subscribe(() => {
        this.redraw();
      }),
    ];
    commands.on(COMMAND.activateTool, () => {
      this.take();
    });
    commands.on(COMMAND.placeByOneClick, () => {
      this.placeBy('one-click');
    });
    commands.on(COMMAND.placeByCorners, () => {
      this.placeBy('four-corners');
    });
    commands.on(COMMAND.drawL5Endplate, () => {
      this.beginLine('l5InferiorEndplate');
    });
    commands.on(COMMAND.drawLongAxis, () => {
      this.beginLine('sacralLongAxis');
    });
    commands.on(COMMAND.cancel, () => {
      this.escape();
    });
    commands.on(COMMAND.removeLandmark, () => {
      this.remove();
    });
    commands.on(COMMAND.toggleOutline, () => {
      outline.toggle();
    });
    commands.on(COMMAND.undo, () => {
      if (!this.hand.cancel() && !session.stopDrawing() && !session.stopSearch()) this.steps.undo();
    });
    commands.on(COMMAND.redo, () => {
      if (this.hand.isIdle) this.steps.redo();
    });
  }

  views(): ReturnType<PointingEvents['views']> {
    return this.context.viewports
      .present()
      .map(({ viewport }) => ({ viewportId: viewport.id, element: viewport.element }));
  }

  press({ viewportId, at, kind, alt }: Press): boolean {
    const view = this.viewOf(viewportId);
    if (view === null) return false;
    const { state } = this.context.session;
    const isEndOfLine = !alt && this.isDrawingOn(view);
    const handle = alt || isEndOfLine ? null : handleAt(view, state, at, REACH[kind]);
    const isOnImages = state.series.kind === 'open' && isWithinStack(state.series.stack, view.toWorld(at));
    const isOneClick = alt || (this.isPlacing() && state.placing.method === 'one-click');
    const isTaken = this.hand.press({ view, at }, handle, {
      isClick: isEndOfLine ? isOnImages : isOneClick && handle === null && view.role === 'sagittal',
      // Where there is no image a corner is refused in words; a drag that draws all four begins on one.
      isPlacing: this.isPlacing() && !alt && (isOnImages || state.placing.method === 'four-corners'),
    });
    if (isTaken) this.makeActive(viewportId);
    return isTaken;
  }

  drag(viewportId: string, at: CanvasPoint): void {
    const view = this.viewOf(viewportId);
    this.hand.drag(view === null ? null : { view, at });
    if (view === null) return;
    this.pointer = { view, at };
    // Asked for now, it is drawn in that frame; asked for when the plan has changed, in the one after.
    this.redraw();
  }

  release(): void {
    const released = this.hand.release();
    switch (released.kind) {
      case 'nothing':
        return;
      case 'click': {
        const view = this.viewOf(viewportIdOf('sagittal'));
        if (view === null) return;
        const place = view.toWorld(released.at);
        if (this.isDrawingOn(view)) this.context.session.addLineEnd(place);
        else this.hand.propose(place, released.isAgain);
        break;
      }
      case 'dropped': {
        const { state } = this.context.session;
        if (state.placement.kind === 'placed') this.showOnAxial(released.handle, state.placement.landmark, state);
        this.yieldMouse(state);
        break;
      }
      default:
        assertNever(released);
    }
    this.redraw();
  }

  claim(isClaimed: boolean): void {
    this.context.cornerstoneTools.state.isInteractingWithTool = isClaimed;
  }

  cancel(): boolean {
    return this.hand.cancel();
  }

  hover(viewportId: string, at: CanvasPoint, kind: PointerKind): void {
    const view = this.viewOf(viewportId);
    if (view === null) return;
    const isDrawing = this.isDrawingOn(view);
    const handle = isDrawing ? null : handleAt(view, this.context.session.state, at, REACH[kind]);
    const isPlacing = this.isPlacing();
    const isOther = this.hand.hover(handle);
    this.pointer = { view, at };
    if (handle !== null || isDrawing || (isPlacing && view.role === 'sagittal')) this.makeActive(viewportId);
    if (isOther || isDrawing || isPlacing) this.redraw();
  }

  draw(viewportId: string, helper: ToolTypes.SVGDrawingHelper): void {
    const view = this.viewOf(viewportId);
    if (view !== null) paint(helper, figureOf(view, this.scene()));
  }

  turned(viewportId: string): void {
    const role = roleOf(viewportId);
    if (role !== null && isReference(role)) this.redraw();
  }

  shell(): ToolTypes.Annotation {
    return this.markers.get();
  }

  dispose(): void {
    for (const stop of this.subscriptions) stop();
    this.hand.cancel();
    this.pointing.dispose();
    this.markers.remove();
    this.steps.dispose();
    this.context.cornerstoneTools.removeTool(this.ToolClass);
  }

  private scene(): Scene {
    const { session, measurer, outline, sweep, viewports } = this.context;
    return {
      session: session.state,
      course: sweep.state.course,
      active: this.hand.handle,
      placingAt: this.isPlacing() || this.isDrawing() ? this.pointer : null,
      awaited: this.hand.awaited,
      outlined: outline.state.kind === 'shown' ? measuredSurface(session.state, measurer, () => this.redraw()) : null,
      planeOf: role => {
        const viewport = viewports.viewport(role);
        const camera = viewport === null ? null : readCamera(viewport);
        return camera === null ? null : { origin: camera.focalPoint, normal: camera.viewPlaneNormal };
      },
    };
  }

  /** One of the mode's views, where it shows the series that is planned on in a picture that fits its pane. */
  private viewOf(viewportId: string): View | null {
    const { session, viewports, fit, feed } = this.context;
    const { series } = session.state;
    const role = roleOf(viewportId);
    const viewport = role === null ? null : viewports.viewport(role);
    if (role === null || viewport === null || series.kind !== 'open') return null;
    return fit.fits(viewport) && feed.isShownIn(viewport) ? viewOf(role, viewport, series.stack) : null;
  }

  private sessionChanged(state: SessionState, before: SessionState): void {
    this.hand.sessionChanged(state, before);
    if (state.series !== before.series) {
      this.markers.placeIn(state.series.kind === 'open' ? state.series.source.FrameOfReferenceUID : null);
    }
    // Nothing is there to be placed on until a series is; then placing is the first thing to do.
    if (state.series.kind === 'open' && before.series.kind !== 'open' && state.placement.kind === 'none') this.take();
    const hasDrawn = before.drawing.awaited !== null && state.drawing.awaited === null;
    if (state.placement.kind !== before.placement.kind || hasDrawn) this.yieldMouse(state);
    if (state.analysis.kind !== 'pending') {
      this.redraw();
      return;
    }
    // The numbers usually come within this frame; drawing without them first would make them flicker.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (this.context.session.state.analysis.kind === 'pending') this.redraw();
      }),
    );
  }

  /** Nothing is left to be placed or drawn: the mouse goes back to the window, handles can be dragged all the same. */
  private yieldMouse({ placement, drawing }: SessionState): void {
    const isDone = placement.kind === 'placed' && drawing.awaited === null;
    if (isDone && this.hand.isIdle && this.hasMouse()) this.giveBack();
  }

  /** What has been moved is shown in the slice in which it lies now. */
  private showOnAxial(held: Handle | null, landmark: Landmark, state: SessionState): void {
    const moved = held?.kind === 'ala-target' ? alaTargetOf(state, landmark, held.side)?.point : landmark.target;
    const isSeen = held?.kind === 'ala-target' || this.hasMouse();
    if (moved !== undefined && isSeen) this.context.viewports.showPoint(moved, ['axial']);
  }

  private redraw(): void {
    const ids = this.context.viewports.present().map(({ viewport }) => viewport.id);
    this.context.cornerstoneTools.utilities.triggerAnnotationRenderForViewportIds(ids);
  }

  /** Escape: the innermost thing that is going on ends. */
  private escape(): void {
    const { session, sweep } = this.context;
    if (this.hand.cancel() || session.stopDrawing() || session.stopSearch()) return;
    if (sweep.state.kind !== 'idle') sweep.end();
    else if (session.state.placement.kind === 'partial') session.removeLandmark();
    else if (this.hasMouse()) this.giveBack();
  }

  /** Delete: what is being drawn, which lies on the landmark; else the landmark. */
  private remove(): void {
    const { session } = this.context;
    this.hand.cancel();
    if (session.state.drawing.awaited === null) session.removeLandmark();
    else session.stopDrawing();
  }

  /** The host spends the first press on a pane on making it the active one: it must be so before the press. */
  private makeActive(viewportId: string): void {
    const { viewportGridService } = this.context.host.servicesManager.services;
    if (viewportGridService.getActiveViewportId() !== viewportId) viewportGridService.setActiveViewportId(viewportId);
  }

  private placeBy(method: PlacingMethod): void {
    const { session } = this.context;
    session.setPlacingMethod(method);
    const { kind } = session.state.placement;
    if (kind === 'none' || kind === 'partial') this.take();
    else this.redraw();
  }

  /** The next two clicks on the sagittal view are the ends of a line, on the slice on which it will lie. */
  private beginLine(line: LineName): void {
    const { session, viewports } = this.context;
    const { placement } = session.state;
    if (placement.kind !== 'placed') return;
    this.hand.cancel();
    session.beginDrawing(line);
    viewports.showPoint(placement.landmark.target, ['sagittal']);
    this.take();
  }

  private isDrawing(): boolean {
    return this.context.session.state.drawing.awaited !== null && this.hasMouse();
  }

  private isDrawingOn(view: View): boolean {
    return view.role === 'sagittal' && this.isDrawing();
  }

  private isPlacing(): boolean {
    const { kind } = this.context.session.state.placement;
    return this.hasMouse() && (kind === 'none' || kind === 'partial');
  }

  private hasMouse(): boolean {
    const group = this.context.cornerstoneTools.ToolGroupManager.getToolGroup(TOOL_GROUP_ID);
    return group?.getActivePrimaryMouseButtonTool() === TOOL_NAME;
  }

  private take(): void {
    this.activate(TOOL_NAME);
  }

  private giveBack(): void {
    this.pointer = null;
    this.activate('WindowLevel');
  }

  /** Through the host's command, so that its toolbar shows which tool has the mouse. */
  private activate(toolName: string): void {
    const { commandsManager } = this.context.host;
    commandsManager.runCommand('setToolActiveToolbar', { toolName, toolGroupIds: [TOOL_GROUP_ID] });
    this.redraw();
  }
}
