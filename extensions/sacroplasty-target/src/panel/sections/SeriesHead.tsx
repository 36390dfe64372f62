import { withWarnings } from '../../core/analysis';
import { levelWarnings, lineWarnings } from '../../session';
import { useSession } from '../PortContext';
import { MissingImages } from './MissingImages';
import { SurfaceChoice } from './SurfaceChoice';
import { messages } from '../../messages';

/** What is planned on, and what about it limits the plan. */
export function SeriesHead() {
  const series = useSession(state => state.series);
  const analysis = useSession(state => state.analysis);
  const surface = useSession(state => state.surface);
  const placement = useSession(state => state.placement);
  const level = useSession(state => state.level);
  const geometry = useSession(state => state.geometry);
  if (series.kind === 'none') {
    return (
      <header className="sacroplasty-head">
        <p className="sacroplasty-quiet">No series is open.</p>
      </header>
    );
  }
  if (series.kind === 'refused') {
    return (
      <header className="sacroplasty-head">
        <p className="sacroplasty-alert" role="alert" data-cy="sacroplasty-series-refused">
          <strong>This series cannot be planned on.</strong> {messages.seriesRefusal(series.reason)}
        </p>
      </header>
    );
  }
  const { source } = series;
  const beside = [
    ...levelWarnings({ placement, level }),
    ...lineWarnings({ placement, geometry }),
    ...series.warnings,
  ].map(messages.sessionWarning);
  const warnings =
    analysis.kind === 'done' ? withWarnings(analysis.analysis, beside).warnings.map(messages.warning) : beside;
  return (
    <header className="sacroplasty-head">
      <p className="sacroplasty-series" data-cy="sacroplasty-series">
        <span className="sacroplasty-tag">{source.Modality}</span>
        <span className="sacroplasty-clip" title={source.SeriesDescription}>
          {source.SeriesDescription === '' ? 'Series without a description' : source.SeriesDescription}
        </span>
        <span className="sacroplasty-quiet sacroplasty-nowrap">
          {source.instances.length} × {source.sliceSpacing.toFixed(1)} mm
        </span>
      </p>
      <MissingImages />
      <SurfaceChoice />
      {source.Modality === 'MR' && surface.kind === 'traced' && (
        <p className="sacroplasty-note" data-cy="sacroplasty-mr">
          <strong>MR:</strong> there are no Hounsfield units, so the program cannot find the cortex. Only your own
          verdict on each side counts.
        </p>
      )}
      {warnings.length > 0 && (
        <ul className="sacroplasty-warnings" data-cy="sacroplasty-warnings" aria-label="Warnings">
          {[...new Set(warnings)].map(warning => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </header>
  );
}
