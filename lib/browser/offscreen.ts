import { browser } from './api.ts';

let opening: Promise<void> | null = null;

/**
 * Opens the offscreen document, which does for Chromium's service worker what needs a page, if it is not open. It closes
 * itself when nothing is left to do.
 */
export function openOffscreen(): Promise<void> {
  opening ??= openMissing().finally(() => {
    opening = null;
  });
  return opening;
}

async function openMissing(): Promise<void> {
  const url = `${browser.runtime.getURL('/')}offscreen.html`;
  try {
    await browser.offscreen.createDocument({
      url,
      reasons: ['WORKERS', 'CLIPBOARD'],
      justification:
        'Reads QR codes from a picture in a worker that can be stopped, and takes a copied code from the clipboard again.',
    });
  } catch (error) {
    // There may be one at a time, and asking for it first would be one more trip for a person to wait for.
    const open = await browser.runtime.getContexts({
      contextTypes: ['OFFSCREEN_DOCUMENT'],
      documentUrls: [url],
    });
    if (open.length === 0) throw error;
  }
}
