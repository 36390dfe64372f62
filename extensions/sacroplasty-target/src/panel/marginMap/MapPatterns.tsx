/** What is drawn over an area that is no step of the margin, so that colour is never the only carrier. */
const HATCH = {
  outside: { size: 6, path: 'M-1 7 L7 -1 M-1 1 L1 -1 M5 7 L7 5' },
  borderline: { size: 5, path: 'M0 2.5 h5' },
  unknown: { size: 8, path: 'M0 0 h4 v4 h-4 z M4 4 h4 v4 h-4 z' },
} as const;

type Hatched = keyof typeof HATCH;
export const HATCHED = ['outside', 'borderline', 'unknown'] as const satisfies readonly Hatched[];

/** Fills for the map: `url(#<id>-<name>)`. */
export function MapPatterns({ id }: { readonly id: string }) {
  return HATCHED.map(name => {
    const { size, path } = HATCH[name];
    return (
      <pattern
        key={name}
        id={`${id}-${name}`}
        width={size}
        height={size}
        patternUnits="userSpaceOnUse"
        data-area={name}
      >
        <rect className="sacroplasty-map-fill" width={size} height={size} />
        <path className="sacroplasty-map-hatch" d={path} />
      </pattern>
    );
  });
}
