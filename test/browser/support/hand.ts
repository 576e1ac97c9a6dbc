import type { Locator, Page } from 'playwright-core';
import { hasFocus } from './has-focus.js';

/** How somebody works a page. */
export interface Hand {
  /** A link or a button. */
  press(target: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
  /** A radio button or a box to tick. */
  pick(target: Locator): Promise<void>;
  /** An option of a list, by its value. */
  select(target: Locator, value: string): Promise<void>;
}

/** With a mouse or a finger. */
export const pointer: Hand = {
  press: (target) => target.click(),
  type: (target, text) => target.fill(text),
  pick: (target) => target.check(),
  select: async (target, value) => void (await target.selectOption(value)),
};

/** More stops than any page has. */
const tooManyStops = 200;

const focusIsSeen = `(() => {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
  return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
})()`;

/** With the keys alone: what cannot be reached by them, or does not show that it is reached, fails. */
export function keyboardOf(page: Page): Hand {
  const { keyboard } = page;
  const isReached = (target: Locator): Promise<boolean> => target.evaluate(hasFocus);

  async function steps(key: string, reached: () => Promise<boolean>, wanted: Locator): Promise<void> {
    for (let stops = 0; !(await reached()); stops += 1) {
      if (stops > tooManyStops) throw new Error(`${key} never leads to ${String(wanted)}`);
      await keyboard.press(key);
    }
    if (!(await page.evaluate<boolean>(focusIsSeen))) throw new Error(`Focus does not show on ${String(wanted)}`);
  }

  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    await steps('Tab', () => isReached(target), target);
  }

  return {
    async press(target) {
      await reach(target);
      await keyboard.press('Enter');
    },
    async type(target, text) {
      await reach(target);
      if ((await target.getAttribute('type')) === 'date') {
        const [year, month, day] = text.split('-');
        // In the order in which an English browser asks for them.
        return keyboard.type(`${month}${day}${year}`);
      }
      await keyboard.press('ControlOrMeta+a');
      await keyboard.insertText(text);
    },
    async pick(target) {
      await target.waitFor();
      const name = (await target.getAttribute('name')) ?? '';
      const inGroup = `document.activeElement?.name === ${JSON.stringify(name)}`;
      await steps('Tab', () => page.evaluate<boolean>(inGroup), target);
      const kind = await target.getAttribute('type');
      await steps(kind === 'radio' ? 'ArrowDown' : 'Tab', () => isReached(target), target);
      if (!(await target.isChecked())) await keyboard.press('Space');
    },
    async select(target, value) {
      await reach(target);
      const option = target.locator(`option[value=${JSON.stringify(value)}]`);
      await keyboard.type((await option.textContent()) ?? '');
    },
  };
}
