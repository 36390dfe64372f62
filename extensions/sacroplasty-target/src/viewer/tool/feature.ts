import type { Types as ToolTypes } from '@cornerstonejs/tools';
import { TOOL_GROUP_ID, TOOL_NAME } from '../../id';
import type { LpsPoint } from '../../core/geometry';
import type { Landmark } from '../../core/landmark';
import { isWithinStack } from '../../core/volume';
import type { PlacingMethod, SessionState } from '../../session';
import { COMMAND } from '../commands';
import type { Feature, PlanningContext } from '../context';
import { inNextFrame } from '../frames';
import { proposeS1 } from '../proposeS1';
import { openUid, readCamera, roleOf, viewportIdOf } from '../viewports';
import { figureOf, isReference } from './figure';
import { Hand } from './hand';
import { sameHandle, type Handle } from './handle';
import { handleAt } from './handles';
import { HostHistory } from './hostHistory';
import { distance } from './canvas';
import { DRAG_BEGINS } from './interactions';
import { paint } from './paint';
import { Pointing, type PointerKind, type PointingEvents, type Press } from './pointing';
import { alaTargetOf, type Scene } from './scene';
import { Shell } from './shell';
import { measuredSurface } from './measuredSurface';
import { makeTargetTool, type TargetToolEvents } from './targetTool';
import { hasSameSize, viewOf, type CanvasPoint, type Pointer, type View } from './view';

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

class TargetTool implements TargetToolEvents, PointingEvents {
  private readonly hand: Hand;
  private readonly markers: Shell;
  private readonly steps: HostHistory;
  private readonly pointing: Pointing;
  private readonly ToolClass: ReturnType<typeof makeTargetTool>;
  private readonly subscriptions: readonly (() => void)[];
  private hovered: Handle | null = null;
  private pointer: Pointer | null = null;
  /** Where the hand has been dragged to, until the next frame takes it there. */
  private dragged: Pointer | null = null;
  /** The view on which something was taken hold of, as it was then. */
  private pressedOn: View | null = null;
  /** Where a press may become the click that lets the program place the landmark; null: it cannot. */
  private click: CanvasPoint | null = null;
  /** Where the user has clicked for a proposal that waits for its slices. */
  private awaited: LpsPoint | null = null;

  constructor(private readonly context: PlanningContext) {
    const { session, sweep, outline, cornerstoneTools, commands } = context;
    this.hand = new Hand(session);
    this.markers = new Shell(cornerstoneTools);
    this.steps = new HostHistory(context.cornerstone, session);
    this.pointing = new Pointing(this);
    this.ToolClass = makeTargetTool(context, this);
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
    commands.on(COMMAND.cancel, () => {
      this.escape();
    });
    commands.on(COMMAND.removeLandmark, () => {
      this.cancel();
      session.removeLandmark();
    });
    commands.on(COMMAND.toggleOutline, () => {
      outline.toggle();
    });
    commands.on(COMMAND.undo, () => {
      if (!this.cancel() && !session.stopSearch()) this.steps.undo();
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
    const handle = alt ? null : handleAt(view, state, at, REACH[kind]);
    const isPlacing = this.isPlacing();
    const isClick = view.role === 'sagittal' && handle === null;
    this.click = isClick && (alt || (isPlacing && state.placing.method === 'one-click')) ? at : null;
    const isOnImages = state.series.kind === 'open' && isWithinStack(state.series.stack, view.toWorld(at));
    const isHeld = (handle !== null || (isPlacing && !alt && isOnImages)) && this.hand.press({ view, at }, handle);
    this.pressedOn = view;
    if (isHeld || this.click !== null) this.makeActive(viewportId);
    return isHeld || this.click !== null;
  }

  drag(viewportId: string, at: CanvasPoint): void {
    if (this.click !== null && distance(this.click, at) >= DRAG_BEGINS) this.click = null;
    const view = this.viewOf(viewportId);
    // The picture has moved under the pointer (another window size): what is held would jump to another place.
    if (view === null || (this.pressedOn !== null && !hasSameSize(view, this.pressedOn))) {
      this.cancel();
      return;
    }
    this.pointer = { view, at };
    if (this.dragged === null) inNextFrame(this.follow);
    this.dragged = this.pointer;
    // Asked for now, it is drawn in that frame; asked for when the plan has changed, in the one after.
    this.redraw();
  }

  release(): void {
    const { click } = this;
    this.click = null;
    if (click !== null) {
      this.propose(click);
      return;
    }
    this.follow();
    const held = this.hand.handle;
    this.hand.release();
    const { state } = this.context.session;
    if (state.placement.kind === 'placed') this.showOnAxial(held, state.placement.landmark, state);
    this.yieldMouse(state);
    this.redraw();
  }

  claim(isClaimed: boolean): void {
    this.context.cornerstoneTools.state.isInteractingWithTool = isClaimed;
  }

  cancel(): boolean {
    const isWaiting = this.awaited !== null || this.click !== null;
    this.dragged = this.awaited = this.click = null;
    this.pointing.letGo();
    return this.hand.cancel() || isWaiting;
  }

  hover(viewportId: string, at: CanvasPoint, kind: PointerKind): void {
    const view = this.viewOf(viewportId);
    if (view === null) return;
    const handle = handleAt(view, this.context.session.state, at, REACH[kind]);
    const isPlacing = this.isPlacing();
    const changed = !sameHandle(handle, this.hovered);
    this.hovered = handle;
    this.pointer = { view, at };
    if (handle !== null || (isPlacing && view.role === 'sagittal')) this.makeActive(viewportId);
    if (changed || isPlacing) this.redraw();
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
    this.cancel();
    this.pointing.dispose();
    this.markers.remove();
    this.steps.dispose();
    this.context.cornerstoneTools.removeTool(this.ToolClass);
  }

  /** Takes the hand to where it has been dragged. */
  private readonly follow = (): void => {
    const to = this.dragged;
    this.dragged = null;
    if (to !== null) this.hand.drag(to);
  };

  private scene(): Scene {
    const { session, measurer, outline, sweep, viewports } = this.context;
    return {
      session: session.state,
      course: sweep.state.course,
      active: this.hand.handle ?? this.hovered,
      placingAt: this.isPlacing() ? this.pointer : null,
      awaited: this.awaited,
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
    this.proposeAwaited(state, before);
    if (state.series !== before.series) {
      this.markers.placeIn(state.series.kind === 'open' ? state.series.source.FrameOfReferenceUID : null);
    }
    // Nothing is there to be placed on until a series is; then placing is the first thing to do.
    if (state.series.kind === 'open' && before.series.kind !== 'open' && state.placement.kind === 'none') this.take();
    if (state.placement.kind !== before.placement.kind) this.yieldMouse(state);
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

  /** The landmark is there: the mouse goes back to the window, its handles can be dragged all the same. */
  private yieldMouse({ placement }: SessionState): void {
    if (placement.kind === 'placed' && this.hand.isIdle && this.hasMouse()) this.giveBack();
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
    if (this.cancel() || session.stopSearch()) return;
    if (sweep.state.kind !== 'idle') sweep.end();
    else if (session.state.placement.kind === 'partial') session.removeLandmark();
    else if (this.hasMouse()) this.giveBack();
  }

  /** The host spends the first press on a pane on making it the active one: it must be so before the press. */
  private makeActive(viewportId: string): void {
    const { viewportGridService } = this.context.host.servicesManager.services;
    if (viewportGridService.getActiveViewportId() !== viewportId) viewportGridService.setActiveViewportId(viewportId);
  }

  private propose(at: CanvasPoint): void {
    // A second click does not wait: it takes what is there.
    const isWaiting = this.awaited !== null;
    // Before anything else: the press has begun a gesture, which must not outlive it.
    this.cancel();
    const view = this.viewOf(viewportIdOf('sagittal'));
    if (view === null) return;
    const seed = view.toWorld(at);
    if (isWaiting || this.context.feed.fetchAround(seed)) proposeS1(this.context, seed);
    else this.awaited = seed;
    this.redraw();
  }

  /** Proposes where the user has clicked once the slices around are there; not where the plan has changed meanwhile. */
  private proposeAwaited(state: SessionState, before: SessionState): void {
    const seed = this.awaited;
    if (seed === null) return;
    if (state.geometry !== before.geometry || openUid(state) !== openUid(before)) this.awaited = null;
    else if (state.series !== before.series && this.context.feed.fetchAround(seed))
      inNextFrame(() => {
        if (this.awaited !== seed) return;
        this.awaited = null;
        proposeS1(this.context, seed);
      });
  }

  private placeBy(method: PlacingMethod): void {
    const { session } = this.context;
    session.setPlacingMethod(method);
    const { kind } = session.state.placement;
    if (kind === 'none' || kind === 'partial') this.take();
    else this.redraw();
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
