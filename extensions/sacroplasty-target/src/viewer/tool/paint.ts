import type { Types } from '@cornerstonejs/tools';
import { assertNever } from '../../core/geometry';
import type { Mark, Stroke } from './figure';
import type { CanvasPoint } from './view';

const SVG = 'http://www.w3.org/2000/svg';
/** Behind every line and letter: bone is as bright as the drawing. */
const SHADE = 'rgba(0, 0, 0, 0.75)';

interface Shape {
  readonly tag: 'path' | 'circle' | 'text';
  readonly attributes: Readonly<Record<string, string>>;
  readonly content?: string;
}

/** Draws into the layer that Cornerstone keeps over each viewport; what is not drawn again it takes away. */
export function paint(helper: Types.SVGDrawingHelper, marks: readonly Mark[]): void {
  for (const mark of marks) {
    for (const [i, shape] of shapesOf(mark).entries())
      put(helper, `sacroplasty::${mark.key}::${shape.tag}${String(i)}`, shape, mark.key);
  }
}

function put(helper: Types.SVGDrawingHelper, key: string, { tag, attributes, content }: Shape, name: string): void {
  const existing: unknown = helper.getSvgNode(key);
  const node = existing instanceof SVGElement ? existing : document.createElementNS(SVG, tag);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (node.getAttribute(attribute) !== value) node.setAttribute(attribute, value);
  }
  if (content !== undefined && node.textContent !== content) node.textContent = content;
  if (node === existing) {
    helper.setNodeTouched(key);
    return;
  }
  node.dataset['cy'] = `sacroplasty-drawing-${name}`;
  helper.appendNode(node, key);
}

function shapesOf(mark: Mark): readonly Shape[] {
  switch (mark.kind) {
    case 'path':
      return stroked(pathThrough(mark.points, mark.closed), mark.stroke);
    case 'area': {
      const stroke = strokeOf({ colour: mark.colour, width: 1, dash: '4 4' });
      return [{ tag: 'path', attributes: { d: pathThrough(mark.points, true), ...stroke, fill: '#000' } }];
    }
    case 'lines':
      return stroked(mark.lines.map(line => pathThrough(line, false)).join(' '), mark.stroke);
    case 'asterisk':
      return stroked(asteriskPath(mark.centre, mark.radius), mark.stroke);
    case 'circle': {
      const [cx, cy] = mark.centre;
      const place = { cx: n(cx), cy: n(cy), r: n(mark.radius) };
      const { fill } = mark;
      return [
        { tag: 'circle', attributes: { ...place, ...strokeOf(shaded(mark.stroke)) } },
        { tag: 'circle', attributes: { ...place, ...strokeOf(mark.stroke), ...(fill === null ? {} : { fill }) } },
      ];
    }
    case 'text':
      return [
        {
          tag: 'text',
          content: mark.text,
          attributes: {
            x: n(mark.at[0]),
            y: n(mark.at[1]),
            fill: mark.colour,
            stroke: SHADE,
            'stroke-width': '3',
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
            'text-anchor': mark.anchor,
            'dominant-baseline': 'central',
            'font-family': 'Inter, Helvetica, Arial, sans-serif',
            'font-size': '13px',
            'font-weight': mark.weight,
            style: 'pointer-events: none; user-select: none;',
          },
        },
      ];
    default:
      return assertNever(mark);
  }
}

function stroked(d: string, stroke: Stroke): readonly Shape[] {
  const line: Shape = { tag: 'path', attributes: { d, ...strokeOf(stroke) } };
  return stroke.isBare === true ? [line] : [{ tag: 'path', attributes: { d, ...strokeOf(shaded(stroke)) } }, line];
}

function shaded(stroke: Stroke): Stroke {
  return { ...stroke, colour: SHADE, width: stroke.width + 2 };
}

function strokeOf({ colour, width, dash = 'none' }: Stroke): Readonly<Record<string, string>> {
  return {
    stroke: colour,
    'stroke-width': n(width),
    'stroke-dasharray': dash,
    'stroke-linejoin': 'round',
    fill: 'none',
    style: 'pointer-events: none;',
  };
}

function pathThrough(points: readonly CanvasPoint[], closed: boolean): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join(' ') + (closed ? ' Z' : '');
}

/** Three strokes through one point. */
function asteriskPath([x, y]: CanvasPoint, radius: number): string {
  return [90, 30, -30]
    .map(degrees => {
      const angle = (degrees * Math.PI) / 180;
      const [dx, dy] = [radius * Math.cos(angle), radius * Math.sin(angle)];
      return `M${n(x - dx)} ${n(y - dy)} L${n(x + dx)} ${n(y + dy)}`;
    })
    .join(' ');
}

/** A number for SVG; a hundredth of a pixel is nothing. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
