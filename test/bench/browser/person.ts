import { expect, type Locator, type Page } from '@playwright/test';

/** What a job has taken so far. */
export interface Effort {
  readonly clicks: number;
  readonly keys: number;
  /** Turns of the wheel to bring something into sight. */
  readonly scrolls: number;
}

/** Somebody at the mouse and the keys: presses only what can be seen, and counts. */
export class Person {
  private clicks = 0;
  private keys = 0;
  private scrolls = 0;

  constructor(private readonly page: Page) {}

  get effort(): Effort {
    const { clicks, keys, scrolls } = this;
    return { clicks, keys, scrolls };
  }

  /** Clicks a button, after having scrolled to it where it is out of sight. */
  async click(button: Locator): Promise<void> {
    await expect(button).toBeEnabled();
    if (!(await isInSight(button))) {
      this.scrolls++;
      console.log(`  scrolled to "${await button.innerText()}"`);
      await button.scrollIntoViewIfNeeded();
    }
    const box = await button.boundingBox();
    if (box === null) throw new Error('What is to be clicked is not there');
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    this.clicks++;
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.keys++;
  }
}

/** Whether nothing lies over the middle of an element, the edge of the window or of a scrolled part included. */
function isInSight(element: Locator): Promise<boolean> {
  return element.evaluate(node => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return node.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
}
