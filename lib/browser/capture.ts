import { AppError } from '../core/errors.ts';
import { fromPage } from '../core/in-time.ts';
import { base64Bytes } from '../qr/data-url.ts';
import { pictureLimit } from '../qr/limits.ts';
import { browser } from './api.ts';

/** Chromium takes two screenshots a second; ms until the next one is allowed. */
const pause = 1000;

/**
 * A screenshot of the visible part of the window's front tab, as a `data:` URL: PNG, or JPEG where the PNG would
 * take long to be handed on and decoded (photographs on a large screen).
 *
 * @throws AppError `page-forbidden` where the browser refuses (its own pages, stores, no permission); `page-silent` where the
 *   page is not drawn in time.
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
  const shot = () => fromPage(browser.tabs.captureVisibleTab(windowId, details));
  try {
    return await shot();
  } catch (error) {
    if (!isTooSoon(error)) throw refusal(error);
  }
  await new Promise((resolve) => setTimeout(resolve, pause));
  return shot().catch((error: unknown) => {
    throw refusal(error);
  });
}

/** A browser that refuses does so in words of its own. */
function refusal(error: unknown): unknown {
  return error instanceof AppError ? error : new AppError('page-forbidden');
}

/** The quota's name is part of the message and is not translated. */
function isTooSoon(error: unknown): boolean {
  return error instanceof Error && error.message.includes('MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND');
}
