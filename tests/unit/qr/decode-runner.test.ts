import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DecodeWorker, makeRunner } from '../../../lib/browser/decode-runner.ts';
import type { QrCode } from '../../../lib/qr/picture.ts';
import type { DecodeAnswer, DecodeRequest, WorkerMessage } from '../../../lib/qr/request.ts';

const code: QrCode = {
  text: 'one',
  corners: [
    { x: 0, y: 0 },
    { x: 9, y: 0 },
    { x: 9, y: 9 },
    { x: 0, y: 9 },
  ],
};
const found: DecodeAnswer = { ok: true, codes: [code], last: true };
const partial: DecodeAnswer = { ok: true, codes: [code], last: false };

function request(picture: string): DecodeRequest {
  return { picture, isScreen: false, crops: [], whole: 'yes' };
}

class FakeWorker implements DecodeWorker {
  asked: string[] = [];
  dead = false;
  onmessage: DecodeWorker['onmessage'] = null;
  onerror: DecodeWorker['onerror'] = null;

  postMessage({ picture }: DecodeRequest): void {
    this.asked.push(picture);
  }

  terminate(): void {
    this.dead = true;
  }
}

describe('makeRunner', () => {
  let workers: FakeWorker[];
  let rested: number;
  let run: ReturnType<typeof makeRunner>;
  let begin: () => void;
  let refuse: boolean;
  /** Of each worker, whether it was to be the one in plain JavaScript. */
  let plain: boolean[];

  beforeEach(() => {
    vi.useFakeTimers();
    workers = [];
    plain = [];
    rested = 0;
    refuse = false;
    const spawn = (isPlain: boolean) => {
      plain.push(isPlain);
      if (refuse) throw new Error('no worker here');
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    };
    begin = () => {
      const onRest = () => rested++;
      run = makeRunner({
        spawn,
        startLimit: 10_000,
        limit: 3000,
        least: 2000,
        rest: 20_000,
        firstRest: 60_000,
        onRest,
      });
    };
    begin();
  });
  afterEach(() => vi.useRealTimers());

  /** The running worker says this. */
  async function say(message: WorkerMessage): Promise<void> {
    const worker = workers.at(-1);
    // A fake has no `this` of a worker, and the handler asks for none.
    worker?.onmessage?.call(worker as unknown as Worker, new MessageEvent('message', { data: message }));
    await vi.advanceTimersByTimeAsync(0);
  }

  /** Answers whether the error was kept from the log. */
  async function breakDown(worker: FakeWorker | undefined): Promise<boolean> {
    const event = new Event('error', { cancelable: true });
    // Node has no ErrorEvent, and the handler asks for nothing that an Event lacks.
    worker?.onerror?.call(worker as unknown as Worker, event as ErrorEvent);
    await vi.advanceTimersByTimeAsync(0);
    return event.defaultPrevented;
  }

  async function ask(picture: string): Promise<{ answer: DecodeAnswer | null }> {
    const box: { answer: DecodeAnswer | null } = { answer: null };
    void run(request(picture)).then((answer) => {
      box.answer = answer;
    });
    await vi.advanceTimersByTimeAsync(0);
    return box;
  }

  it('starts its first worker before there is a picture, and lets it go where none comes', async () => {
    expect(workers).toHaveLength(1);
    await say('ready');
    const first = await ask('a');
    await vi.advanceTimersByTimeAsync(3000);
    expect(first.answer, 'a worker that is ready has three seconds').toEqual({
      ok: false,
      code: 'decode-timeout',
    });
    expect(
      workers.map(({ dead }) => dead),
      'another one is there for the next picture',
    ).toEqual([true, false]);

    begin();
    const before = rested;
    await vi.advanceTimersByTimeAsync(59_999);
    expect(workers.at(-1)?.dead, 'a person reads the page before they press').toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(workers.at(-1)?.dead).toBe(true);
    expect(rested).toBeGreaterThan(before);
  });

  it('asks one worker, one picture after the other', async () => {
    const [first, second] = [await ask('a'), await ask('b')];
    expect(workers.map(({ asked }) => asked)).toEqual([['a']]);
    await say(found);
    expect(first.answer).toEqual(found);
    expect(second.answer).toBeNull();
    expect(workers.map(({ asked }) => asked)).toEqual([['a', 'b']]);
    await say({ ok: false, code: 'qr-damaged' });
    expect(second.answer).toEqual({ ok: false, code: 'qr-damaged' });
    expect(workers[0]?.dead).toBe(false);
  });

  it('gives a new worker ten seconds to start, and the picture two from then on', async () => {
    const first = await ask('a');
    await vi.advanceTimersByTimeAsync(9000);
    await say('ready');
    await vi.advanceTimersByTimeAsync(1900);
    expect(first.answer).toBeNull();
    await say(found);
    expect(first.answer).toEqual(found);
  });

  it('counts a start that is soon done within the time of the picture', async () => {
    const first = await ask('a');
    await vi.advanceTimersByTimeAsync(500);
    await say('ready');
    await vi.advanceTimersByTimeAsync(2499);
    expect(first.answer).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(first.answer).toEqual({ ok: false, code: 'decode-timeout' });
  });

  it.each(['before', 'behind'])(
    'goes on in plain JavaScript where WebAssembly is refused %s the picture',
    async (when) => {
      if (when === 'before') await say('refused');
      const first = await ask('a');
      if (when === 'behind') await say('refused');
      expect(workers.map(({ dead }) => dead)).toEqual([true, false]);
      expect(workers.at(-1)?.asked).toEqual(['a']);
      await say('ready');
      await say({ ok: false, code: 'unexpected' });
      expect(first.answer).toEqual({ ok: false, code: 'unexpected' });
      expect(plain, 'and stays with that').toEqual([false, true, true]);
    },
  );

  it('gives up where plain JavaScript is refused too', async () => {
    const first = await ask('a');
    await say('refused');
    await say('refused');
    expect(first.answer).toEqual({ ok: false, code: 'unexpected' });
    expect(workers.map(({ dead }) => dead)).toEqual([true, true]);
  });

  it('kills a worker that does not start', async () => {
    const first = await ask('a');
    await vi.advanceTimersByTimeAsync(9999);
    expect(first.answer).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(first.answer).toEqual({ ok: false, code: 'decode-timeout' });
    expect(workers[0]?.dead).toBe(true);
  });

  it('does not mind a worker that is ready after its first answer', async () => {
    await ask('a');
    await say({ ok: false, code: 'qr-damaged' });
    await say('ready');
    await vi.advanceTimersByTimeAsync(2000);
    const second = await ask('b');
    await vi.advanceTimersByTimeAsync(2000);
    await say(found);
    expect(second.answer).toEqual(found);
    expect(workers.map(({ asked, dead }) => [asked, dead])).toEqual([[['a', 'b'], false]]);
  });

  it('kills a worker after the limit, and goes on with a new one', async () => {
    const [first, second] = [await ask('a'), await ask('b')];
    await say('ready');
    await vi.advanceTimersByTimeAsync(2999);
    expect(first.answer).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(first.answer).toEqual({ ok: false, code: 'decode-timeout' });
    expect(workers.map(({ asked, dead }) => [asked, dead])).toEqual([
      [['a'], true],
      [['b'], false],
    ]);
    await say(found);
    expect(second.answer).toEqual(found);
  });

  it('gives each picture its own time', async () => {
    await ask('a');
    await say('ready');
    const second = await ask('b');
    await vi.advanceTimersByTimeAsync(2000);
    await say(found);
    await vi.advanceTimersByTimeAsync(2900);
    expect(second.answer).toBeNull();
    await say(found);
    expect(second.answer).toEqual(found);
  });

  it('keeps what was found before the limit', async () => {
    const first = await ask('a');
    await say('ready');
    await say(partial);
    expect(first.answer).toBeNull();
    await vi.advanceTimersByTimeAsync(3000);
    expect(first.answer).toEqual(partial);
    expect(workers[0]?.dead).toBe(true);
  });

  it('drops a worker whose decoder broke, with what it found', async () => {
    const first = await ask('a');
    await say(partial);
    await say({ ok: false, code: 'unexpected' });
    expect(first.answer).toEqual(partial);
    const second = await ask('b');
    await say({ ok: false, code: 'unexpected' });
    expect(second.answer).toEqual({ ok: false, code: 'unexpected' });
    expect(workers.map(({ dead }) => dead)).toEqual([true, true, false]);
  });

  it('survives a worker that does not load, without a word in the log', async () => {
    const first = await ask('a');
    expect(await breakDown(workers[0])).toBe(true);
    expect(first.answer).toEqual({ ok: false, code: 'unexpected' });
    await ask('b');
    expect(workers).toHaveLength(2);
  });

  it('gives the next picture another worker where one broke at rest', async () => {
    const first = await ask('first');
    await say(found);
    expect(first.answer).toEqual(found);
    expect(await breakDown(workers[0])).toBe(true);
    await ask('second');
    expect(workers.map(({ asked, dead }) => ({ asked, dead }))).toEqual([
      { asked: ['first'], dead: true },
      { asked: ['second'], dead: false },
    ]);
  });

  it('survives a place without workers', async () => {
    refuse = true;
    workers.length = 0;
    begin();
    expect((await ask('a')).answer).toEqual({ ok: false, code: 'unexpected' });
    refuse = false;
    await ask('b');
    expect(workers.map(({ asked }) => asked)).toEqual([['b']]);
  });

  it('rests after 20 s without work, not before', async () => {
    await ask('a');
    await vi.advanceTimersByTimeAsync(2500);
    await say(found);
    await vi.advanceTimersByTimeAsync(19_999);
    expect([workers[0]?.dead, rested]).toEqual([false, 0]);
    await ask('b');
    await say(found);
    await vi.advanceTimersByTimeAsync(19_999);
    expect(rested).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect([workers[0]?.dead, rested]).toEqual([true, 1]);
  });

  it('rests also when it is never asked', async () => {
    await vi.advanceTimersByTimeAsync(60_000);
    expect(rested).toBe(1);
  });
});
