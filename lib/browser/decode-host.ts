import { AppError } from '../core/errors.ts';
import type { QrCode } from '../qr/picture.ts';
import type { DecodeAnswer, DecodeRequest, Preview } from '../qr/request.ts';
import { browser } from './api.ts';
import { type DecodeWorker, makeRunner } from './decode-runner.ts';
import { openOffscreen } from './offscreen.ts';

/** The name of the port from the background to the offscreen document; nothing else travels on it. */
export const decodePort = 'decode';

/** ms that a new worker may take until it is ready, and that one picture may take from then on: asked and answered within 3 s. */
const startLimit = 10_000;
const limit = 2_800;

/** ms without work after which the worker, and the offscreen document with it, goes. */
const rest = 20_000;

/**
 * Reads the QR codes of a picture in a worker that is killed when it takes too long: here where there are workers
 * (Firefox's background, any page of ours), else in the offscreen document (Chromium's service worker).
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
  const answer = typeof Worker === 'function' ? await runnerHere()(request) : await decodeOffscreen(request);
  if (!answer.ok) throw new AppError(answer.code);
  return { codes: answer.codes, preview: answer.preview ?? null };
}

/** Starts the decoder before its first picture is there; after 20 s without one it goes again. */
export function warmDecoder(): void {
  // What fails here fails again, with its word, when there is a picture.
  if (typeof Worker === 'function') runnerHere();
  else void openOffscreen().catch(() => undefined);
}

/** A runner for this page or background. `onRest` is called after 20 s without work, its worker being gone by then. */
export function startRunner(onRest: () => void): (request: DecodeRequest) => Promise<DecodeAnswer> {
  return makeRunner({ spawn: spawnWorker, startLimit, limit, rest, onRest });
}

function spawnWorker(): DecodeWorker {
  return new Worker(browser.runtime.getURL('/decode-worker.js'));
}

let runner: ReturnType<typeof startRunner> | null = null;

function runnerHere(): NonNullable<typeof runner> {
  runner ??= startRunner(() => {
    runner = null;
  });
  return runner;
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
