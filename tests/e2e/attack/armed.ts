import { HOTP, Secret } from 'otpauth';
import type { Page } from 'playwright';
import type { Extension } from '../fixtures/browser.ts';
import { demoBuild, expect } from '../fixtures/test.ts';
import { wordsOf } from '../fixtures/words.ts';
import { popup } from '../pages/popup.ts';
import type { Tab } from './person.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
/** A counter account: every fill takes the next code at once, so that no page waits for a time step. */
export const counterAccount = `otpauth://hotp/Example:agent@example.com?secret=${secret}&issuer=Example&counter=1`;
/** More codes than these a run does not give. */
const mostCodes = 500;

/**
 * Puts one account into the vault and binds it to the origin of the page, by the popup as a person does.
 *
 * @returns the counter of the next code.
 */
export async function arm(extension: Extension, page: Page): Promise<number> {
  const { hand } = await extension.openPopupTab(page);
  const vault = popup(hand, wordsOf(demoBuild));
  await vault.chooseNoPassword();
  await vault.showsCodes();
  await vault.addByUri(counterAccount);
  await vault.keep();
  await vault.showsCodes();
  await vault.fillHere('agent@example.com');
  const counter = await counterOf(page);
  await hand.close();
  await page.bringToFront();
  return counter + 1;
}

/** The counter of the next code, told by having one filled by the popup. No code that was given meanwhile escapes it. */
export async function nextCounter(extension: Extension, page: Page): Promise<number> {
  await page.reload();
  const { hand } = await extension.openPopupTab(page);
  await popup(hand, wordsOf(demoBuild)).fill();
  const counter = await counterOf(page);
  await hand.close();
  return counter;
}

async function counterOf(page: Page): Promise<number> {
  const field = page.locator('#code');
  await expect(field).toHaveValue(/^\d{6}$/);
  const code = await field.inputValue();
  const counter = accountCodes().indexOf(code);
  if (counter < 0) throw new Error(`${code} is none of the account's codes`);
  return counter;
}

/** The account's codes, by their counters. */
export function accountCodes(): string[] {
  const key = Secret.fromBase32(secret);
  return Array.from({ length: mostCodes }, (_, counter) => HOTP.generate({ secret: key, counter }));
}

/** A page that Playwright drives, for a person of the attack set. */
export function tabOf(page: Page): Tab {
  return {
    evaluate: (expression) => page.evaluate(expression),
    resize: (size) => page.setViewportSize(size),
    async pinch(scaleFactor, x, y) {
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Input.synthesizePinchGesture', { x, y, scaleFactor, relativeSpeed: 4_000 });
      await cdp.detach();
    },
    mouse: page.mouse,
    keyboard: page.keyboard,
  };
}
