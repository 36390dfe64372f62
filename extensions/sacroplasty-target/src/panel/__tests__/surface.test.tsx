// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SEGMENT } from '../../../../../test/planning';
import type { SegmentedSacrum } from '../../core/segmentation';
import { Panel } from '../Panel';
import { named, placed, show } from './support';

afterEach(cleanup);

describe('the choice of a surface', () => {
  it('is offered only where the study holds a segmentation of the sacrum', () => {
    const made = placed();
    const container = show(made, <Panel />);
    expect(container.querySelector('[data-cy="sacroplasty-surface"]')).toBeNull();
    act(() => {
      made.segments.setState({ segments: [SEGMENT] });
    });
    const options = named(container, 'surface-choice').querySelectorAll('option');
    expect(Array.from(options, option => option.textContent)).toEqual([
      'Found on the CT',
      'Segmentation Bones (Sacrum, Somebody)',
    ]);
  });

  it('says that it is fetched, and why it cannot be used', () => {
    const made = placed();
    made.segments.setState({ segments: [SEGMENT] });
    const container = show(made, <Panel />);
    fireEvent.change(named(container, 'surface-choice'), { target: { value: '0' } });
    expect(made.session.state.surface).toEqual({ kind: 'loading', segment: SEGMENT });
    expect(named(container, 'surface-loading').textContent).toBe('Fetching the segmentation …');
    act(() => {
      made.session.surfaceFailed(SEGMENT, 'It is cut off.');
    });
    expect(named(container, 'surface-failed').textContent).toBe('It is cut off.');
    fireEvent.change(named(container, 'surface-choice'), { target: { value: 'found' } });
    expect(made.session.state.surface).toEqual({ kind: 'traced' });
  });

  it('says at once where the segmentation was drawn on another series', () => {
    const made = placed();
    made.segments.setState({ segments: [SEGMENT] });
    const container = show(made, <Panel />);
    const choose = (otherSeries: string | null): void => {
      act(() => {
        made.session.chooseSurface(null);
        made.session.chooseSurface(SEGMENT);
        made.session.surfaceLoaded({ reference: SEGMENT, otherSeries } as unknown as SegmentedSacrum);
      });
    };
    choose(null);
    expect(container.querySelector('[data-cy="sacroplasty-surface-other-series"]')).toBeNull();
    choose('1.2.99');
    expect(named(container, 'surface-other-series').textContent).toContain('on another series');
    expect(named(container, 'surface-other-series').textContent).toContain('1.2.99');
  });

  it('names a segmentation that a plan was made on and that is not in the study any more', () => {
    const made = placed();
    act(() => {
      made.session.chooseSurface(SEGMENT);
    });
    act(() => {
      made.session.surfaceFailed(SEGMENT, 'gone');
    });
    const choice = named(show(made, <Panel />), 'surface-choice') as HTMLSelectElement;
    expect(choice.selectedOptions[0]?.textContent).toBe('Segmentation Bones (Sacrum, Somebody)');
  });
});
