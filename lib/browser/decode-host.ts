import type { QrCode } from '../qr/picture.ts';
import type { DecodeAnswer, DecodeRequest, Preview } from '../qr/request.ts';
import { browser } from './api.ts';
import { codesOf, decodeHere, warmHere } from './decode-here.ts';
import { openOffscreen } from './offscreen.ts';
import { decodePort } from './offscreen-ports.ts';

/**
 * Reads the QR codes of a picture for the background, in a worker that is killed when it takes too long: Firefox's may
 * have one itself, Chromium's needs the offscreen document.
 *
 * @returns every code, crops before the whole, each text once, corners in pixels of the picture. The texts may hold
 *   secrets: not for logs, not for storage.
 * @throws AppError `decode-timeout` (nothing found within 3 s, or a worker that does not start), `picture-too-large`,
 *   `qr-damaged` (no readable picture), `unexpected`.
 */
export async function decodePicture(request: DecodeRequest): Promise<QrCode[]> {
  return (await decodeShown(request)).codes;
}

/** Likewise, with a small picture of what was read, where `preview` asks for one and any code was found. */
export async function decodeShown(
  request: DecodeRequest,
): Promise<{ codes: QrCode[]; preview: Preview | null }> {
  const { codes, preview = null } = codesOf(
    await (import.meta.env.FIREFOX ? decodeHere(request) : decodeOffscreen(request)),
  );
  return { codes, preview };
}

/** Starts the decoder before its first picture is there; after a minute without one it goes again. */
export function warmDecoder(): void {
  // What fails here fails again, with its word, when there is a picture.
  if (import.meta.env.FIREFOX) warmHere();
  else void openOffscreen().catch(() => undefined);
}

/**
 * The document may close itself between the look for it and the question, or be one that an earlier, dead service
 * worker opened and that does not listen yet: then ask again.
 */
async function decodeOffscreen(request: DecodeRequest): Promise<DecodeAnswer> {
  for (let left = 3; left > 0; left--) {
    await openOffscreen();
    const answer = await ask(request);
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { ok: false, code: 'unexpected' };
}

/** Null where nobody listens, or the document went before it answered. */
function ask(request: DecodeRequest): Promise<DecodeAnswer | null> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: decodePort });
    port.onMessage.addListener((answer: DecodeAnswer) => {
      resolve(answer);
      port.disconnect();
    });
    port.onDisconnect.addListener(() => {
      // Read so that the browser does not report it as unhandled: it is handled by asking again.
      void browser.runtime.lastError;
      resolve(null);
    });
    port.postMessage(request);
  });
}
