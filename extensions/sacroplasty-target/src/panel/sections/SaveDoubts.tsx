import type { SaveDoubt } from '../../storage';
import { messages } from '../../messages';
import { Question } from '../Question';

const words = messages.panel.save;

interface SaveDoubtsProps {
  readonly doubts: readonly SaveDoubt[];
  /** Whether the user has pressed Save and is to answer. */
  readonly isAsking: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** What speaks against the plan, in sight beside Save; pressing Save asks about it once. */
export function SaveDoubts({ doubts, isAsking, onYes, onNo }: SaveDoubtsProps) {
  if (doubts.length === 0) return null;
  const all = doubts.map(messages.saveDoubt).map(doubt => <p key={doubt}>⚠ {doubt}</p>);
  if (!isAsking) {
    return (
      <div className="sacroplasty-alert" data-cy="sacroplasty-save-doubts">
        {all}
      </div>
    );
  }
  return (
    <Question
      tone="alert"
      label={words.doubt}
      cy="sacroplasty-save-question"
      safe={{ words: words.doNotSave, cy: 'sacroplasty-save-not', onPress: onNo }}
      other={{ words: words.saveAllTheSame, cy: 'sacroplasty-save-anyway', onPress: onYes }}
      onEscape={onNo}
    >
      {all}
      <p>
        <strong>{words.allTheSame}</strong>
      </p>
    </Question>
  );
}
