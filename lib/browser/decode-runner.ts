import type { DecodeAnswer, DecodeRequest } from '../qr/request.ts';

/** The part of a worker that is needed here. It answers each {@link DecodeRequest} with one {@link DecodeAnswer}. */
export type DecodeWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export interface RunnerDeps {
  spawn: () => DecodeWorker;
  /** ms that one request may take, the start of the worker included. */
  limit: number;
  /** ms without work after which the worker goes. */
  rest: number;
  /** Called when it went. */
  onRest: () => void;
}

/**
 * Runs requests one after the other in a worker that a hostile picture can do no more than lose: after `limit` ms it is
 * killed and the next request gets a new one. The answer is then what was found until then, or `decode-timeout` where
 * that is nothing; likewise `unexpected` where the decoder breaks. The promise never rejects.
 */
export function makeRunner(deps: RunnerDeps): (request: DecodeRequest) => Promise<DecodeAnswer> {
  let worker: DecodeWorker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function drop(): void {
    worker?.terminate();
    worker = null;
  }

  function rest(): void {
    resting = setTimeout(() => {
      drop();
      deps.onRest();
    }, deps.rest);
  }

  function runOne(request: DecodeRequest): Promise<DecodeAnswer> {
    return new Promise((resolve) => {
      try {
        worker ??= deps.spawn();
      } catch {
        resolve({ ok: false, code: 'unexpected' });
        return;
      }
      let partial: DecodeAnswer | null = null;
      const settle = (answer: DecodeAnswer): void => {
        clearTimeout(timer);
        if (answer.ok || answer.code !== 'unexpected') resolve(answer);
        else fail(answer);
      };
      // After a fault that is not the picture's the decoder's memory may be broken too: the worker goes.
      const fail = (answer: DecodeAnswer): void => {
        drop();
        resolve(partial ?? answer);
      };
      const timer = setTimeout(() => fail({ ok: false, code: 'decode-timeout' }), deps.limit);
      worker.onmessage = ({ data }: MessageEvent<DecodeAnswer>) => {
        if (data.ok && !data.last) partial = data;
        else settle(data);
      };
      worker.onerror = (event) => {
        // Unhandled, the browser would write the message of the error to the log.
        event.preventDefault();
        settle({ ok: false, code: 'unexpected' });
      };
      worker.postMessage(request);
    });
  }

  rest();
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
