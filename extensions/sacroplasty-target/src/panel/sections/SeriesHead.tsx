import { withWarnings } from '../../core/analysis';
import { planWarnings, settledWarnings } from '../../session';
import { useSession } from '../PortContext';
import { MissingImages } from './MissingImages';
import { SurfaceChoice } from './SurfaceChoice';
import { messages } from '../../messages';

const words = messages.panel.head;

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
        <p className="sacroplasty-quiet">{words.noSeries}</p>
      </header>
    );
  }
  if (series.kind === 'refused') {
    return (
      <header className="sacroplasty-head">
        <p className="sacroplasty-alert" role="alert" data-cy="sacroplasty-series-refused">
          <strong>{messages.panel.cannotBePlannedOn}</strong> {messages.seriesRefusal(series.reason)}
        </p>
      </header>
    );
  }
  const { source } = series;
  const beside = [...planWarnings({ placement, geometry, level }), ...series.warnings].map(messages.sessionWarning);
  const warnings =
    analysis.kind === 'done' ? withWarnings(analysis.analysis, beside).warnings.map(messages.warning) : beside;
  // Among the warnings of a stored analysis, too, which are words.
  const settled = settledWarnings({ placement, level }).map(messages.sessionWarning);
  const open = new Set(warnings.filter(warning => !settled.includes(warning)).map(messages.sentence));
  return (
    <header className="sacroplasty-head">
      <p className="sacroplasty-series" data-cy="sacroplasty-series">
        <span className="sacroplasty-tag">{source.Modality}</span>
        <span className="sacroplasty-clip" title={source.SeriesDescription}>
          {source.SeriesDescription === '' ? words.withoutDescription : source.SeriesDescription}
        </span>
        <span className="sacroplasty-quiet sacroplasty-nowrap">
          {words.slices(source.instances.length, source.sliceSpacing)}
        </span>
      </p>
      <MissingImages />
      <SurfaceChoice />
      {source.Modality === 'MR' && surface.kind === 'traced' && (
        <p className="sacroplasty-note" data-cy="sacroplasty-mr">
          <strong>{words.mr}</strong> {words.noHounsfield}
        </p>
      )}
      {open.size > 0 && (
        <ul className="sacroplasty-warnings" data-cy="sacroplasty-warnings" aria-label={words.warnings}>
          {[...open].map(warning => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </header>
  );
}
