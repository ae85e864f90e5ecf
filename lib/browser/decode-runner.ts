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
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  /** A worker is started before its first picture comes: what it needs to start need not be waited for then. */
  function start(): DecodeWorker | null {
    ready = false;
    try {
      worker = deps.spawn(isPlain);
    } catch {
      // The next picture tries again, and says so.
      return null;
    }
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if (data === 'ready') ready = true;
      if (data === 'refused') startPlain();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      drop();
    };
    return worker;
  }

  function startPlain(): DecodeWorker | null {
    drop();
    if (isPlain) return null;
    isPlain = true;
    return start();
  }

  function drop(): void {
    worker?.terminate();
    worker = null;
    ready = false;
  }

  function rest(): void {
    resting = setTimeout(() => {
      drop();
      deps.onRest();
    }, deps.rest);
  }

  function runOne(request: DecodeRequest): Promise<DecodeAnswer> {
    return new Promise((resolve) => {
      const asked = performance.now();
      let partial: DecodeAnswer | null = null;
      let answered = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const settle = (answer: DecodeAnswer): void => {
        if (answered) return;
        answered = true;
        clearTimeout(timer);
        const faulty = !answer.ok && (answer.code === 'unexpected' || answer.code === 'decode-timeout');
        // After a fault that is not the picture's the decoder's memory may be broken too: another worker takes its place.
        if (faulty && worker !== null) {
          drop();
          start();
        }
        resolve(faulty && partial !== null ? partial : answer);
      };
      const giveTime = (ms: number): void => {
        clearTimeout(timer);
        timer = setTimeout(() => settle({ ok: false, code: 'decode-timeout' }), ms);
      };
      const giveTo = (one: DecodeWorker | null): void => {
        if (one === null) {
          settle({ ok: false, code: 'unexpected' });
          return;
        }
        giveTime(ready ? deps.limit : deps.startLimit);
        one.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
          if (data === 'refused') giveTo(startPlain());
          else if (data === 'ready') {
            ready = true;
            giveTime(Math.max(deps.limit - (performance.now() - asked), deps.least));
          } else if (data.ok && !data.last) partial = data;
          else settle(data);
        };
        one.onerror = (event) => {
          // Unhandled, the browser would write the message of the error to the log.
          event.preventDefault();
          settle({ ok: false, code: 'unexpected' });
        };
        one.postMessage(request);
      };
      giveTo(worker ?? start());
    });
  }

  rest();
  start();
  return (request) => {
    clearTimeout(resting);
    waiting += 1;
    const answer = last.then(() => runOne(request));
    last = answer.then(() => {
      waiting -= 1;
      if (waiting === 0) rest();
    });
    return answer;
  };
}
