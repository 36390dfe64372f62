import { createElement, type ReactElement } from 'react';
import type { UIModalService } from '../../host';

/** A question with two answers. */
export interface Question {
  readonly title: string;
  readonly message: string;
  readonly yes: string;
  readonly no: string;
}

/**
 * Asks in the host's own modal. Closing it in any other way than by a button is a no.
 * The content is rendered by the host's React: it must not use hooks.
 */
export function confirm(service: UIModalService, question: Question): Promise<boolean> {
  return new Promise(resolve => {
    const answer = (value: boolean): void => {
      // The first answer counts: taking the modal down calls this once more, with a no.
      resolve(value);
      service.hide();
    };
    const closed = (element: HTMLElement | null): void => {
      if (element === null) resolve(false);
    };
    const button = (label: string, value: boolean, kind: string): ReactElement =>
      createElement(
        'button',
        {
          type: 'button',
          className: `sacroplasty-button sacroplasty-button-${kind}`,
          // Enter answers what loses nothing.
          autoFocus: !value,
          'data-cy': `sacroplasty-answer-${value ? 'yes' : 'no'}`,
          onClick: () => {
            answer(value);
          },
        },
        label,
      );
    service.show({
      title: question.title,
      shouldCloseOnEsc: true,
      shouldCloseOnOverlayClick: false,
      content: () =>
        createElement(
          'div',
          { ref: closed, className: 'sacroplasty-question', 'data-cy': 'sacroplasty-question' },
          createElement('p', null, question.message),
          createElement('div', null, button(question.no, false, 'primary'), button(question.yes, true, 'plain')),
        ),
    });
  });
}
