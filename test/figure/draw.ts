/** Draws the figure; bundled and started by run.ts with the extension's folder as its argument. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { analyse } from '../../extensions/sacroplasty-target/src/core/analysis';
import { forBothSides } from '../../extensions/sacroplasty-target/src/core/geometry';
import {
  columnOfOffset,
  measureMarginMap,
  type MarginMap,
} from '../../extensions/sacroplasty-target/src/core/marginMap';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../extensions/sacroplasty-target/src/core/trajectory';
import { MapChart, mapFrame } from '../../extensions/sacroplasty-target/src/panel';
import { landmarkOf } from '../cases/caseTruth';
import { BREACH_PATIENT, generatePhantom, phantomStack, probePhantom, SMALL_VIEW } from '../phantom';
import { slicePicture } from './slicePicture';
import { messages } from '../../extensions/sacroplasty-target/src/messages';

/** The slice that is drawn, mm to the left: just before the line leaves the bone. */
const OFFSET = 32;
const MAP_WIDTH = 380;
const MAP_SCALE = 1.45;
const [, , extension = '.'] = process.argv;

const phantom = generatePhantom({ ...BREACH_PATIENT, ...SMALL_VIEW });
const stack = phantomStack(phantom);
const landmark = landmarkOf(phantom.truth);
const analysis = analyse({
  stack,
  landmark,
  choices: forBothSides(() => ({ offset: null, jointDirection: null })),
  lines: DEFAULT_DIRECTION_LINES,
  thresholds: PUBLISHED_THRESHOLDS,
});
const map = measured();
const slice = slicePicture(stack, landmark, map, OFFSET, probePhantom(phantom.options));
const magnitudes = slice.errors.map(Math.abs);
const mean = magnitudes.reduce((sum, error) => sum + error, 0) / magnitudes.length;
console.log(
  `left ${OFFSET} mm: ${magnitudes.length} of 36 directions seen, mean difference ${mean.toFixed(2)} mm, worst ${Math.max(...magnitudes).toFixed(2)} mm`,
);

const chart = renderToStaticMarkup(
  createElement(MapChart, {
    map,
    analysis,
    thresholds: PUBLISHED_THRESHOLDS,
    frame: mapFrame(map, MAP_WIDTH),
    summary: 'The margin in every direction, unrolled.',
    position: map.offsets[columnOfOffset(map, OFFSET)] ?? OFFSET,
    cursor: { offset: OFFSET, angle: 0 },
    smallest: [],
  }),
);
const width = slice.size + 30 + MAP_WIDTH * MAP_SCALE;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${slice.size + 30}" font-family="Inter, Arial, sans-serif">
<style>${styles()}</style>
<rect width="100%" height="100%" fill="#090c29"/>
<g class="sacroplasty-panel" transform="translate(0 26)">${slice.svg}</g>
<g fill="#fff" font-size="13">
<text x="6" y="18">Left, ${OFFSET} mm: found (dots, ± uncertainty), true (line)</text>
<text x="${slice.size + 24}" y="18">The same, from right joint to left joint, unrolled</text>
</g>
<g transform="translate(${slice.size + 16} 26) scale(${MAP_SCALE})">${chart}</g>
</svg>
`;
const file = join(extension, 'docs', 'measuring-surface.svg');
writeFileSync(file, svg);
console.log(`${file}: ${Math.round(svg.length / 1024)} kB`);

function measured(): MarginMap {
  const run = measureMarginMap({ stack, landmark, analysis });
  let step = run.next();
  while (step.done !== true) step = run.next();
  if (step.value.kind === 'unknown') throw new Error(messages.reason(step.value.reason));
  return step.value.map;
}

/** The panel's own rules for the map, in the host's colours. */
function styles(): string {
  const rules = readFileSync(join(extension, 'src', 'panel', 'panel.css'), 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .split('}')
    .filter(rule => /sacroplasty-map|data-area|strip-(?:position|targets|side)/.test(rule))
    .map(rule => `${rule.trim()}}`)
    .join('');
  return `:root{--foreground:0 0% 98%;--muted-foreground:200 46% 65%;--card:218 90% 8%}${rules}`.replace(/\s+/g, ' ');
}
