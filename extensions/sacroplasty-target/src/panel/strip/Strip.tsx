import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { mm } from '../../core/geometry';
import type { OffsetAssessment } from '../../core/analysis';
import { endsOf, isLevelUnsure, isUnknownAtCortex, sliceAt, statusShown, type Sweep } from '../../session';
import { formatMeasured, formatWithUncertainty } from '../format';
import { usePort, useSession, useSweep } from '../PortContext';
import { useWidth } from '../useWidth';
import { stripScale } from './scale';
import { StripChart } from './StripChart';
import { messages } from '../../messages';

const words = messages.panel.strip;

/** Before the element has been measured, px. */
const USUAL_WIDTH = 500;

/** The sweep's strip: state and margin of every slice; click, drag or arrow keys go there. */
export function Strip() {
  const { sweep } = usePort();
  const analysis = useSession(state => state.analysis);
  const isUnsure = useSession(isLevelUnsure);
  const course = useSweep(state => state.course);
  const position = useSweep(state => state.offset);
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const width = useWidth(element, USUAL_WIDTH);
  const isDragging = useRef(false);
  if (course === null || analysis.kind !== 'done') {
    return (
      <div className="sacroplasty-slices" data-cy="sacroplasty-slices" data-empty="true">
        {analysis.kind === 'pending' ? messages.panel.measuring : words.whenPlaced}
      </div>
    );
  }
  const scale = stripScale(course, width);
  const { right, left } = endsOf(course);
  const slice = sliceAt(course, position);
  const reading = slice === null ? messages.offset(position) : describeWithMargin(slice, isUnsure);
  const goToPointer = (event: PointerEvent<HTMLDivElement>): void => {
    sweep.goTo(scale.offsetAt(event.clientX - event.currentTarget.getBoundingClientRect().left));
  };
  return (
    <div
      ref={setElement}
      className="sacroplasty-slices"
      data-cy="sacroplasty-slices"
      role="slider"
      tabIndex={0}
      aria-label={words.label}
      aria-valuemin={Math.round(right)}
      aria-valuemax={Math.round(left)}
      aria-valuenow={Math.round(position)}
      aria-valuetext={reading}
      onPointerDown={event => {
        isDragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        goToPointer(event);
      }}
      onPointerMove={event => {
        if (isDragging.current) goToPointer(event);
      }}
      onPointerUp={() => {
        isDragging.current = false;
      }}
      onPointerCancel={() => {
        isDragging.current = false;
      }}
      onKeyDown={event => onKey(event, sweep)}
    >
      <StripChart
        course={course}
        analysis={analysis.analysis}
        scale={scale}
        isLevelUnsure={isUnsure}
        position={position}
      />
      <output className="sacroplasty-strip-readout" data-cy="sacroplasty-strip-readout">
        {messages.sentence(reading)}
      </output>
    </div>
  );
}

/** The margin says itself whether it is borderline. */
function describeWithMargin(slice: OffsetAssessment, isUnsure: boolean): string {
  const { offset, margin } = slice;
  const isAtCortex = isUnknownAtCortex(slice);
  const status = messages.sliceStatusWords(statusShown(slice, isUnsure), isAtCortex);
  const number =
    isAtCortex && margin.kind === 'known'
      ? formatWithUncertainty(margin.value, margin.uncertainty)
      : formatMeasured(margin);
  return words.slice(messages.offset(offset), status, number);
}

/** Right on the strip is the patient's left, where offsets grow. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
  ['PageUp', 10],
  ['PageDown', -10],
]);

function onKey(event: KeyboardEvent, sweep: Sweep): void {
  const step = STEPS.get(event.key);
  if (step !== undefined) sweep.step(step);
  else if (event.key === 'Home') sweep.goTo(mm(-1e3));
  else if (event.key === 'End') sweep.goTo(mm(1e3));
  else return;
  event.preventDefault();
  // The viewer's own arrow keys would step once more.
  event.stopPropagation();
}
