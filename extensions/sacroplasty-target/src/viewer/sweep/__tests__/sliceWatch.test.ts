import { beforeEach, describe, expect, it } from 'vitest';
import { mm, type Millimetres } from '../../../core/geometry';
import { SliceWatch } from '../sliceWatch';

let now: number;
let timers: { readonly at: number; readonly run: () => void }[];
let visible: Millimetres | null;
let seen: number[];
let watch: SliceWatch;

beforeEach(() => {
  now = 5000;
  timers = [];
  visible = null;
  seen = [];
  watch = new SliceWatch({ add: offset => seen.push(offset) }, () => visible, {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return timer as unknown as ReturnType<typeof setTimeout>;
    },
    cancel: handle => {
      timers = timers.filter(timer => (timer as unknown) !== handle);
    },
  });
});

/** Lets time pass, and what falls due in it happen. */
function pass(ms: number): void {
  now += ms;
  const due = timers.filter(({ at }) => at <= now);
  timers = timers.filter(({ at }) => at > now);
  for (const { run } of due) run();
}

function draw(offset: number | null): void {
  visible = offset === null ? null : mm(offset);
  watch.rendered();
}

describe('a slice counts as seen', () => {
  it('when it has stayed for 60 ms', () => {
    draw(12.5);
    pass(59);
    expect(seen).toEqual([]);
    pass(1);
    expect(seen).toEqual([12.5]);
  });

  it('when the next one comes after that, however late the browser reports it', () => {
    draw(12.5);
    now += 61;
    draw(13.3);
    expect(seen).toEqual([12.5]);
  });

  it('when a landmark comes to rest on it that is on the screen already', () => {
    visible = mm(0);
    watch.placed();
    pass(39);
    watch.placed();
    pass(40);
    expect(seen).toEqual([]);
    pass(60);
    expect(seen).toEqual([0]);
  });

  it('when the view has been sent on to the next one, which is not drawn yet', () => {
    draw(12.5);
    visible = mm(13.3);
    pass(65);
    expect(seen).toEqual([]);
    draw(13.3);
    expect(seen).toEqual([12.5]);
  });

  it('from when it was first drawn, if it is drawn again meanwhile', () => {
    draw(12.5);
    pass(40);
    draw(12.5);
    pass(20);
    expect(seen).toEqual([12.5]);
  });
});

describe('a slice does not count', () => {
  it('that is passed faster', () => {
    for (const offset of [1, 2, 3, 4]) {
      draw(offset);
      pass(50);
    }
    expect(seen).toEqual([]);
  });

  it('that is covered before its time', () => {
    draw(12.5);
    pass(30);
    visible = null;
    pass(30);
    expect(seen).toEqual([]);
    // Nor when the next one comes: how long it was covered is not known.
    pass(500);
    draw(13.3);
    expect(seen).toEqual([]);
  });

  it('while the page is hidden', () => {
    draw(12.5);
    pass(30);
    watch.covered();
    pass(5000);
    draw(13.3);
    expect(seen).toEqual([]);
  });

  it('that cannot be seen at all', () => {
    draw(null);
    pass(500);
    expect(seen).toEqual([]);
  });
});
