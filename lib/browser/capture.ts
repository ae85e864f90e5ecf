import { AppError } from '../core/errors.ts';
import { base64Bytes } from '../qr/data-url.ts';
import { pictureLimit } from '../qr/limits.ts';
import { browser } from './api.ts';

/** Chromium takes two screenshots a second; ms until the next one is allowed. */
const pause = 1000;

/**
 * A screenshot of the visible part of the window's front tab, as a `data:` URL: PNG, or JPEG where the PNG would
 * take long to be handed on and decoded (photographs on a large screen).
 *
 * @throws AppError `page-forbidden` where the browser refuses (its own pages, stores, no permission).
 */
export async function captureTab(windowId: number): Promise<string> {
  const png = await capture(windowId, { format: 'png' });
  if (base64Bytes(png.length) <= pictureLimit.bytes) return png;
  return capture(windowId, { format: 'jpeg', quality: 92 });
}

async function capture(
  windowId: number,
  details: { format: 'png' | 'jpeg'; quality?: number },
): Promise<string> {
  try {
    return await browser.tabs.captureVisibleTab(windowId, details);
  } catch (error) {
    if (!isTooSoon(error)) throw new AppError('page-forbidden');
  }
  await new Promise((resolve) => setTimeout(resolve, pause));
  try {
    return await browser.tabs.captureVisibleTab(windowId, details);
  } catch {
    throw new AppError('page-forbidden');
  }
}

/** The quota's name is part of the message and is not translated. */
function isTooSoon(error: unknown): boolean {
  return error instanceof Error && error.message.includes('MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND');
}
