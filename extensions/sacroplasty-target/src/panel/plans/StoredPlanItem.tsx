import type { Side } from '../../core/geometry';
import { summariseSide, type Plan } from '../../core/plan';
import { messages } from '../../messages';
import { readableName, type ListedPlan } from '../../storage';

const words = messages.panel.plans;

interface StoredPlanItemProps {
  readonly plan: ListedPlan;
  readonly isShown: boolean;
  readonly onOpen: () => void;
}

/** One stored plan: when, by whom, on what, and what it found; opened with a click. */
export function StoredPlanItem({
  plan: { moment, content, replaced, document },
  isShown,
  onOpen,
}: StoredPlanItemProps) {
  const when = moment === '' ? words.withoutDate : moment;
  if (content.kind === 'refused') {
    return (
      <li data-state="refused" data-cy="sacroplasty-plan" data-uid={document.SOPInstanceUID}>
        <strong>{when}</strong>
        <p className="sacroplasty-unknown">{words.refused(messages.documentRefusal(content.reason))}</p>
      </li>
    );
  }
  const { observer, source, record } = content.plan;
  return (
    <li data-state={replaced ? 'replaced' : 'newest'} data-cy="sacroplasty-plan" data-uid={document.SOPInstanceUID}>
      <button type="button" aria-current={isShown ? 'true' : undefined} onClick={onOpen}>
        <strong>{when}</strong>
        <span className="sacroplasty-quiet">
          {[isShown ? words.shown : '', replaced ? words.replaced : ''].filter(part => part !== '').join(', ')}
        </span>
        <span>
          {readableName(observer.person)} · {source.Modality} {source.SeriesDescription}
        </span>
        <span>{summaryOf(content.plan)}</span>
        {record.sidesToTreat !== null && <span>{words.toTreat[record.sidesToTreat]}</span>}
        {messages.planDoubts(content.plan).map(doubt => (
          <span key={doubt} className="sacroplasty-doubt" data-cy="sacroplasty-plan-doubt">
            ⚠ {doubt}
          </span>
        ))}
      </button>
    </li>
  );
}

/** "R contained (user: inside) · L BREACH (not verified)". */
function summaryOf({ analysis, userVerdicts }: Plan): string {
  const of = (side: Side): string => messages.side(summariseSide(analysis.sides[side]), userVerdicts[side]);
  return words.summary(of('right'), of('left'));
}
