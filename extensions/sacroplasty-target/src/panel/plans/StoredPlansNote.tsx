import { useSession, useStorage } from '../PortContext';
import { messages } from '../../messages';

const words = messages.panel.plans;

/** Above the steps, while no stored plan is open: that there are some, and the way to their list. */
export function StoredPlansNote({ onShow }: { readonly onShow: () => void }) {
  const count = useStorage(({ plans }) => plans.length);
  const isOpen = useSession(({ document }) => document !== null);
  if (count === 0 || isOpen) return null;
  return (
    <div className="sacroplasty-note sacroplasty-row" role="status" data-cy="sacroplasty-stored-plans">
      <span>{words.stored(count)}</span>
      <button type="button" className="sacroplasty-button" data-cy="sacroplasty-show-plans" onClick={onShow}>
        {words.showList}
      </button>
    </div>
  );
}
