// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pointing, type PointingEvents } from '../pointing';

/** What was reported to the owner, in order; positions on the view. */
let reported: string[];
let takes: boolean;
let claimed: boolean;
let element: HTMLElement;
let pointing: Pointing;
let frames: (() => void)[];

beforeEach(() => {
  reported = [];
  takes = true;
  claimed = false;
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  element = document.body.appendChild(document.createElement('div'));
  element.getBoundingClientRect = () => ({ left: 300, top: 40 }) as DOMRect;
  const events: PointingEvents = {
    views: () => [{ viewportId: 'sagittal', element }],
    press: ({ at, kind, alt }) => {
      reported.push(`press ${at.join()} ${kind}${alt ? ' alt' : ''}`);
      return takes;
    },
    drag: (_, at) => reported.push(`drag ${at.join()}`),
    release: () => reported.push('release'),
    cancel: () => reported.push('cancel'),
    hover: (_, at) => reported.push(`hover ${at.join()}`),
    claim: isClaimed => {
      claimed = isClaimed;
    },
  };
  pointing = new Pointing(events);
});

afterEach(() => {
  pointing.dispose();
  element.remove();
  vi.unstubAllGlobals();
});

interface Pointer {
  readonly pointerId?: number;
  readonly pointerType?: string;
  readonly isPrimary?: boolean;
  readonly buttons?: number;
}

function fire(
  type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
  x: number,
  y: number,
  { pointerId = 1, pointerType = 'mouse', isPrimary = true, buttons = type === 'pointerup' ? 0 : 1 }: Pointer = {},
  mouse: MouseEventInit = {},
  on: Node = element,
): void {
  const event = new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, buttons, ...mouse });
  on.dispatchEvent(Object.assign(event, { pointerId, pointerType, isPrimary }));
}

function runFrames(): void {
  for (const run of frames.splice(0)) run();
}

describe.each(['mouse', 'pen', 'touch'])('a drag by %s', pointerType => {
  it('begins where it was pressed, follows, and ends where it is let go', () => {
    fire('pointerdown', 420, 190, { pointerType });
    fire('pointermove', 431, 197, { pointerType });
    fire('pointerup', 431, 197, { pointerType });
    expect(reported).toEqual([`press 120,150 ${pointerType}`, 'drag 131,157', 'release']);
  });

  it('goes on outside of the view', () => {
    fire('pointerdown', 420, 190, { pointerType });
    fire('pointermove', 20, 12, { pointerType }, {}, document.body);
    fire('pointerup', 20, 12, { pointerType }, {}, document.body);
    expect(reported).toEqual([`press 120,150 ${pointerType}`, 'drag -280,-28', 'release']);
  });

  it('that the browser takes away is taken back', () => {
    fire('pointerdown', 420, 190, { pointerType });
    fire('pointermove', 431, 197, { pointerType });
    fire('pointercancel', 431, 197, { pointerType });
    fire('pointermove', 440, 200, { pointerType });
    expect(reported).toEqual([`press 120,150 ${pointerType}`, 'drag 131,157', 'cancel', 'hover 140,160']);
  });

  it('after another begins with an empty hand, where it is pressed itself', () => {
    fire('pointerdown', 420, 190, { pointerType });
    fire('pointerup', 420, 190, { pointerType });
    fire('pointerdown', 350, 90, { pointerType, pointerId: 2 });
    fire('pointermove', 352, 95, { pointerType, pointerId: 2 });
    fire('pointerup', 352, 95, { pointerType, pointerId: 2 });
    expect(reported.slice(2)).toEqual([`press 50,50 ${pointerType}`, 'drag 52,55', 'release']);
  });
});

describe('the host’s own tools', () => {
  it('are kept from a press that is taken, until its last derived events are through', () => {
    fire('pointerdown', 420, 190);
    expect(claimed).toBe(true);
    fire('pointerup', 420, 190);
    expect(claimed).toBe(true);
    runFrames();
    expect(claimed).toBe(false);
  });

  it('stay kept away from a press that follows at once', () => {
    fire('pointerdown', 420, 190);
    fire('pointerup', 420, 190);
    fire('pointerdown', 421, 191, { pointerId: 2 });
    runFrames();
    expect(claimed).toBe(true);
  });

  it('have a press that nobody takes', () => {
    takes = false;
    fire('pointerdown', 420, 190);
    fire('pointermove', 425, 190);
    fire('pointerup', 425, 190);
    expect(reported).toEqual(['press 120,150 mouse', 'hover 125,150']);
    expect(claimed).toBe(false);
  });

  it('have two fingers: what the first had begun is taken back', () => {
    fire('pointerdown', 420, 190, { pointerType: 'touch' });
    fire('pointermove', 422, 190, { pointerType: 'touch' });
    fire('pointerdown', 500, 300, { pointerType: 'touch', pointerId: 2, isPrimary: false });
    expect(claimed).toBe(false);
    fire('pointermove', 430, 190, { pointerType: 'touch' });
    fire('pointerup', 430, 190, { pointerType: 'touch' });
    fire('pointerup', 500, 300, { pointerType: 'touch', pointerId: 2, isPrimary: false });
    expect(reported).toEqual(['press 120,150 touch', 'drag 122,150', 'cancel', 'hover 130,150']);
  });

  it.each([{ button: 2 }, { ctrlKey: true }, { shiftKey: true }, { metaKey: true }])('have a press with %j', mouse => {
    fire('pointerdown', 420, 190, {}, mouse);
    expect(reported).toEqual([]);
  });
});

describe('a hold', () => {
  it('whose release was never seen ends when the pointer comes back', () => {
    fire('pointerdown', 420, 190);
    fire('pointermove', 430, 190, { buttons: 0 });
    fire('pointermove', 440, 190, { buttons: 0 });
    expect(reported).toEqual(['press 120,150 mouse', 'release', 'hover 140,150']);
  });

  it('is taken back when the window is left for another program', () => {
    fire('pointerdown', 420, 190);
    window.dispatchEvent(new Event('blur'));
    expect(reported).toEqual(['press 120,150 mouse', 'cancel']);
  });

  it('that its owner has let go of is nobody’s until the pointer is up, and not the host’s', () => {
    fire('pointerdown', 420, 190);
    pointing.letGo();
    fire('pointermove', 430, 190);
    runFrames();
    expect(claimed).toBe(true);
    fire('pointerup', 430, 190);
    runFrames();
    expect(claimed).toBe(false);
    fire('pointermove', 440, 190, { buttons: 0 });
    expect(reported).toEqual(['press 120,150 mouse', 'hover 140,150']);
  });

  it('belongs to one pointer alone', () => {
    fire('pointerdown', 420, 190, { pointerType: 'pen', pointerId: 7 });
    fire('pointermove', 100, 100, { pointerId: 1 });
    fire('pointerup', 100, 100, { pointerId: 1 });
    expect(reported).toEqual(['press 120,150 pen']);
  });

  it('ends with the tool', () => {
    fire('pointerdown', 420, 190);
    pointing.dispose();
    fire('pointermove', 430, 190);
    expect(reported).toEqual(['press 120,150 mouse', 'cancel']);
  });
});

it('presses elsewhere on the page are none of its business', () => {
  fire('pointerdown', 420, 190, {}, {}, document.body);
  expect(reported).toEqual([]);
});

it('an Alt press is reported as one', () => {
  fire('pointerdown', 420, 190, {}, { altKey: true });
  expect(reported).toEqual(['press 120,150 mouse alt']);
});
