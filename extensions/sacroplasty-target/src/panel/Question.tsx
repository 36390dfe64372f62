import type { ReactNode } from 'react';

/** A button that answers a question. */
interface Answer {
  readonly words: string;
  readonly cy: string;
  readonly onPress: () => void;
}

interface QuestionProps {
  /** What is asked, for a screen reader. */
  readonly label: string;
  readonly cy: string;
  /** `alert`: something speaks against going on. */
  readonly tone: 'note' | 'alert';
  /** Loses nothing: it has the focus. */
  readonly safe: Answer;
  readonly other: Answer;
  /** Where Escape answers, too. */
  readonly onEscape?: () => void;
  readonly children: ReactNode;
}

/** A question with two answers, in the panel's flow. */
export function Question({ label, cy, tone, safe, other, onEscape, children }: QuestionProps) {
  return (
    <div
      className={`sacroplasty-${tone}`}
      role="alertdialog"
      aria-label={label}
      data-cy={cy}
      onKeyDown={event => {
        if (event.key === 'Escape') onEscape?.();
      }}
    >
      {children}
      <div className="sacroplasty-row">
        <button
          type="button"
          className="sacroplasty-button"
          data-primary="true"
          autoFocus
          data-cy={safe.cy}
          onClick={safe.onPress}
        >
          {safe.words}
        </button>
        <button type="button" className="sacroplasty-button" data-cy={other.cy} onClick={other.onPress}>
          {other.words}
        </button>
      </div>
    </div>
  );
}
