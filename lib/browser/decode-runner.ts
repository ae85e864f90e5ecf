import type { DecodeAnswer, DecodeRequest, WorkerMessage } from '../qr/request.ts';

/** The part of a worker that is needed here. It takes a {@link DecodeRequest} and says {@link WorkerMessage}s. */
export type DecodeWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export interface RunnerDeps {
  /** @param plain - one in plain JavaScript, since WebAssembly does not start here. */
  spawn: (plain: boolean) => DecodeWorker;
  /** ms that a new worker may take until it is ready: on a busy machine its start is no fault of the picture. */
  startLimit: number;
  /** ms that one request may take, the start of its worker within. */
  limit: number;
  /** ms that it has in a worker that is ready, also where that took long to start. */
  least: number;
  /** ms without work after which the worker goes. */
  rest: number;
  /** ms after which one goes that was started for a picture that never came. */
  firstRest: number;
  /** Called when it went. */
  onRest: () => void;
}

/**
 * Runs requests one after the other in a worker that a hostile picture can do no more than lose: after `limit` ms it is
 * killed and a new one started. The answer is then what was found until then, or `decode-timeout` where that is nothing;
 * likewise `unexpected` where the decoder breaks. The promise never rejects. The first worker starts at once.
 */
export function makeRunner(deps: RunnerDeps): (request: DecodeRequest) => Promise<DecodeAnswer> {
  let worker: DecodeWorker | null = null;
  let ready = false;
  let isPlain = false;
  let now: Running | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  /** A worker is started before its first picture comes: what it needs to start need not be waited for then. */
  function start(): void {
    ready = false;
    try {
      worker = deps.spawn(isPlain);
    } catch {
      // The next picture tries again, and says so.
      return;
    }
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if (data === 'refused') startPlain();
      else if (data === 'ready') {
        ready = true;
        now?.begun();
      } else now?.told(data);
    };
    worker.onerror = (event) => {
      // Unhandled, the browser would write the message of the error to the log.
      event.preventDefault();
      if (now === null) drop();
      else now.told({ ok: false, code: 'unexpected' });
    };
    if (now !== null) give(now);
  }

  function give(running: Running): void {
    running.given(ready);
    worker?.postMessage(running.request);
  }

  function startPlain(): void {
    const wasPlain = isPlain;
    drop();
    isPlain = true;
    if (!wasPlain) start();
    if (worker === null) now?.told({ ok: false, code: 'unexpected' });
  }

  function drop(): void {
    worker?.terminate();
    worker = null;
    ready = false;
  }

  function rest(ms: number): void {
    resting = setTimeout(() => {
      drop();
      deps.onRest();
    }, ms);
  }

  async function runOne(request: DecodeRequest): Promise<DecodeAnswer> {
    now = run(request, deps);
    if (worker === null) start();
    else give(now);
    if (worker === null) now.told({ ok: false, code: 'unexpected' });
    const { answer, isBroken } = await now.over;
    now = null;
    // After a fault that is not the picture's the decoder's memory may be broken too: another worker takes its place.
    if (isBroken && worker !== null) {
      drop();
      start();
    }
    return answer;
  }

  rest(deps.firstRest);
  start();
  return (request) => {
    clearTimeout(resting);
    waiting += 1;
    const answer = last.then(() => runOne(request));
    last = answer.then(() => {
      waiting -= 1;
      if (waiting === 0) rest(deps.rest);
    });
    return answer;
  };
}

/** A request that is being answered. */
interface Running {
  request: DecodeRequest;
  /** A worker has it; one that is not ready has longer. */
  given(ready: boolean): void;
  /** That worker is ready. */
  begun(): void;
  told(answer: Exclude<WorkerMessage, string>): void;
  /** What is answered, and whether its worker can be trusted no more. */
  over: Promise<{ answer: DecodeAnswer; isBroken: boolean }>;
}

function run(request: DecodeRequest, { limit, startLimit, least }: RunnerDeps): Running {
  const asked = performance.now();
  let partial: DecodeAnswer | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end: (outcome: { answer: DecodeAnswer; isBroken: boolean }) => void = () => {};
  const over = new Promise<{ answer: DecodeAnswer; isBroken: boolean }>((done) => {
    end = done;
  });
  const settle = (answer: DecodeAnswer): void => {
    clearTimeout(timer);
    const isBroken = !answer.ok && (answer.code === 'unexpected' || answer.code === 'decode-timeout');
    end({ answer: isBroken && partial !== null ? partial : answer, isBroken });
  };
  const giveTime = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => settle({ ok: false, code: 'decode-timeout' }), ms);
  };
  return {
    request,
    given: (ready) => giveTime(ready ? limit : startLimit),
    begun: () => giveTime(Math.max(limit - (performance.now() - asked), least)),
    told(answer) {
      if (answer.ok && !answer.last) partial = answer;
      else settle(answer);
    },
    over,
  };
}
