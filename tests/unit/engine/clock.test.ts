import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { sampleClock } from '../../../entrypoints/hands/clock.ts';
import { correctionFor, skewOf } from '../../../lib/core/skew.ts';

/** A date that an answer was made at five minutes ago. */
const old = () => new Date(Date.now() - 300_000).toUTCString();
let server: Server | null = null;

async function site(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const made = createServer((request, response) => {
    answer(request, response);
    response.end();
  });
  server = made;
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}`; // it listens on a port
}

afterEach(() => void server?.close());

describe('the clock of a site', () => {
  it('is what its answer says of now', async () => {
    const origin = await site((_, response) => response.setHeader('Date', new Date().toUTCString()));
    const sample = await sampleClock(origin, Date.now);
    expect(correctionFor(sample && skewOf(sample), null)).toMatchObject({ state: 'right', ahead: 0 });
  });

  it.each(['300', '1', 'soon'])('is not told by an answer of Age %s, which a cache kept', async (age) => {
    const origin = await site((_, response) => {
      response.setHeader('Date', old());
      response.setHeader('Age', age);
    });
    expect(await sampleClock(origin, Date.now)).toBeNull();
  });

  it('is told by an answer that a cache passed on at once', async () => {
    const origin = await site((_, response) => {
      response.setHeader('Date', new Date().toUTCString());
      response.setHeader('Age', '0');
    });
    expect(await sampleClock(origin, Date.now)).not.toBeNull();
  });

  it('is asked for by an address of its own each time, without a body', async () => {
    const asked: string[] = [];
    const origin = await site(({ method, url }) => void asked.push(`${method} ${url}`));
    await sampleClock(origin, Date.now);
    await sampleClock(origin, Date.now);
    expect(asked).toHaveLength(2);
    expect(new Set(asked).size).toBe(2);
    for (const one of asked) expect(one).toMatch(/^HEAD \/favicon\.ico\?[\w-]{36}$/);
  });
});
