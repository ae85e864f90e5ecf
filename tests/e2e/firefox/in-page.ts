import type { Page } from 'puppeteer-core';
import { pause } from '../fixtures/hand.ts';

/** A little more than one time step: as long as a fresh code can take to come, ms. */
const oneStep = 33_000;
/** How long a press must wait: the badge takes none in its first half second. */
const seenLongEnough = 700;

/** Waits until a field of the page holds a whole code, and gives it. */
export async function codeIn(page: Page, patience = oneStep): Promise<string> {
  const read = () =>
    [...document.querySelectorAll('input')].map(({ value }) => value).find((value) => /^\d{6}$/.test(value));
  await page.waitForFunction(read, { timeout: patience, polling: 100 });
  return (await page.evaluate(read)) ?? '';
}

/** Presses the badge's words with the mouse, once it has not moved for as long as a press must wait. */
export async function pressBadge(page: Page): Promise<void> {
  const badge = await page.waitForSelector('hk-authenticator-badge');
  let last = '';
  for (let since = Date.now(); ; await pause(100)) {
    const box = (await badge?.boundingBox()) ?? null;
    const now = JSON.stringify(box);
    if (now !== last) since = Date.now();
    last = now;
    if (box === null || Date.now() - since < seenLongEnough) continue;
    // Left of the middle: at its right end is the cross that hides it.
    await page.mouse.click(box.x + box.width * 0.35, box.y + box.height / 2);
    return;
  }
}
