import type { DecodeAnswer, DecodeRequest } from '../qr/request.ts';
import { makeRunner } from './decode-runner.ts';

/** ms that a new worker may take until it is ready. */
const startLimit = 10_000;

/**
 * ms that one picture may take, the start of its worker within: asked and answered within 3 s, on a machine that has
 * other things to do. Where the start takes long, which is no fault of the picture, it has so many from then on.
 */
const limit = 2_600;
const least = 2_000;

/** ms without work after which the worker, and the offscreen document with it, goes. */
const rest = 20_000;

/** Likewise where no picture has come yet: a person who is shown a code takes their time before the press that reads it. */
const firstRest = 60_000;

/**
 * A runner for this page or background. `onRest` is called after 20 s without work, or a minute without a first picture, its
 * worker being gone by then. It stands apart from the browser's API: the offscreen document, which a person waits for, loads
 * this and little else.
 */
export function startRunner(onRest: () => void): (request: DecodeRequest) => Promise<DecodeAnswer> {
  const spawn = (plain: boolean) => new Worker(plain ? '/decode-plain.js' : '/decode-worker.js');
  return makeRunner({ spawn, startLimit, limit, least, rest, firstRest, onRest });
}
