import type { Lack } from '../host';
import { EXTENSION_ID } from '../id';
import styles from './styles.css';
import { messages } from '../messages';

const words = messages.viewer.hostRefusal;

/** The release of OHIF that the tests run on: for the words only, what counts is what the host has. */
const TESTED_ON = 'OHIF 3.13.2';

/** What is missing, by what it is for: "the toolbar (toolbarService.register)". */
export function describeLacks(lacks: readonly Lack[]): readonly string[] {
  const parts = [...new Set(lacks.map(({ part }) => part))];
  return parts.map(part => {
    const names = lacks.filter(lack => lack.part === part).map(({ name }) => name);
    return `${words.part[part]} (${names.join(', ')})`;
  });
}

/**
 * Stands in the place of the mode where the host lacks something: over the whole page, in our own elements, since
 * nothing of such a host can be counted on. @returns takes it away.
 */
export function refuseHost(lacks: readonly Lack[]): () => void {
  const cover = element('div', { className: 'sacroplasty-host-refusal', role: 'alert' });
  cover.dataset['cy'] = 'sacroplasty-host-refusal';
  const sheet = element('style', { textContent: styles });
  sheet.dataset['extension'] = EXTENSION_ID;
  const list = element('ul');
  list.append(...describeLacks(lacks).map(textContent => element('li', { textContent })));
  const back = element('button', {
    type: 'button',
    className: 'sacroplasty-button sacroplasty-button-primary',
    textContent: words.back,
    onclick: () => {
      history.back();
    },
  });
  const text = element('div');
  text.append(
    element('h1', { textContent: words.title }),
    element('p', { textContent: words.missing }),
    list,
    element('p', { textContent: words.testedOn(TESTED_ON) }),
    back,
  );
  cover.append(sheet, text);
  document.body.append(cover);
  back.focus();
  return () => {
    cover.remove();
  };
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}
