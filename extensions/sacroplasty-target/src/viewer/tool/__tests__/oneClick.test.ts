// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OneClick } from '../oneClick';

let element: HTMLElement;
let proposes: boolean;
const propose = vi.fn<(at: readonly [number, number]) => void>();
let oneClick: OneClick;

beforeEach(() => {
  element = document.body.appendChild(document.createElement('div'));
  element.getBoundingClientRect = () => ({ left: 300, top: 40 }) as DOMRect;
  proposes = true;
  propose.mockReset();
  oneClick = new OneClick({ element: () => element, proposesAt: () => proposes, propose });
});

afterEach(() => {
  oneClick.dispose();
  element.remove();
});

/** A pointer event as a mouse makes it. */
function fire(
  type: 'pointerdown' | 'pointerup',
  x: number,
  y: number,
  more: object = {},
  on: HTMLElement = element,
): void {
  const event = new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, ...more });
  on.dispatchEvent(Object.assign(event, { isPrimary: true }));
}

function click(more: object = {}, drag = 0): void {
  fire('pointerdown', 420, 190, more);
  fire('pointerup', 420 + drag, 190, more);
}

describe('a click on the sagittal view', () => {
  it('proposes at once from where it was pressed, told from the view’s own corner', () => {
    click({}, 3);
    expect(propose).toHaveBeenCalledExactlyOnceWith([120, 150]);
  });

  it('that has become a drag is none', () => {
    click({}, 14);
    expect(propose).not.toHaveBeenCalled();
  });

  it('proposes nothing where the tool is not placing, unless the Alt key is held', () => {
    proposes = false;
    click();
    expect(propose).not.toHaveBeenCalled();
    click({ altKey: true });
    expect(propose).toHaveBeenCalledTimes(1);
  });

  it.each([{ button: 2 }, { ctrlKey: true }, { shiftKey: true }])('with %j means something else', more => {
    click(more);
    expect(propose).not.toHaveBeenCalled();
  });

  it('that ends elsewhere is none', () => {
    fire('pointerdown', 420, 190);
    fire('pointerup', 421, 190, {}, document.body);
    expect(propose).not.toHaveBeenCalled();
  });

  it('does nothing any more once the tool is gone', () => {
    oneClick.dispose();
    click();
    expect(propose).not.toHaveBeenCalled();
  });
});
