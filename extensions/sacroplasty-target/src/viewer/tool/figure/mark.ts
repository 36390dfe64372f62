import type { CanvasPoint } from '../view';
import type { Anchor, Weight } from './words';

export interface Stroke {
  readonly colour: string;
  /** CSS pixels. */
  readonly width: number;
  /** SVG dash pattern; missing: solid. */
  readonly dash?: string;
  /** Without a dark edge; missing: with one, so that it stands out from bone as bright as itself. */
  readonly isBare?: true;
}

/** One element of a drawing, in CSS pixels. `key` identifies the elements of one view from one drawing to the next. */
export type Mark = { readonly key: string } & (
  | {
      readonly kind: 'path';
      readonly points: readonly CanvasPoint[];
      readonly closed: boolean;
      readonly stroke: Stroke;
    }
  /** Hides the picture beneath it; its outline is dashed. */
  | { readonly kind: 'area'; readonly points: readonly CanvasPoint[]; readonly colour: string }
  /** Several open lines of one look. */
  | { readonly kind: 'lines'; readonly lines: readonly (readonly CanvasPoint[])[]; readonly stroke: Stroke }
  | {
      readonly kind: 'circle';
      readonly centre: CanvasPoint;
      readonly radius: number;
      readonly stroke: Stroke;
      readonly fill: string | null;
    }
  | { readonly kind: 'asterisk'; readonly centre: CanvasPoint; readonly radius: number; readonly stroke: Stroke }
  | {
      readonly kind: 'text';
      readonly at: CanvasPoint;
      readonly text: string;
      readonly colour: string;
      readonly anchor: Anchor;
      readonly weight: Weight;
      /** Lines of one block stay together where they are moved, and are always in the view; missing: a line by itself. */
      readonly block?: string;
    }
);

export function line(key: string, from: CanvasPoint, to: CanvasPoint, stroke: Stroke): Mark {
  return { kind: 'path', key, points: [from, to], closed: false, stroke };
}

export function outline(key: string, points: readonly CanvasPoint[], stroke: Stroke): Mark {
  return { kind: 'path', key, points, closed: true, stroke };
}

/** A part of the view that shows nothing. */
export function area(key: string, points: readonly CanvasPoint[], colour: string): Mark {
  return { kind: 'area', key, points, colour };
}

/** A small circle that is taken hold of; filled while it is under the mouse or held. */
export function grip(key: string, centre: CanvasPoint, colour: string, isActive: boolean): Mark {
  const stroke = { colour, width: 1.5 };
  return { kind: 'circle', key, centre, radius: isActive ? 6 : 4, stroke, fill: isActive ? colour : null };
}

export function asterisk(key: string, centre: CanvasPoint, colour: string, radius = 6): Mark {
  return { kind: 'asterisk', key, centre, radius, stroke: { colour, width: 2 } };
}

export function text(
  key: string,
  at: CanvasPoint,
  words: string,
  colour: string,
  { anchor = 'middle', weight = 'normal', ...rest }: { anchor?: Anchor; weight?: Weight; block?: string } = {},
): Mark {
  return { kind: 'text', key, at, text: words, colour, anchor, weight, ...rest };
}
