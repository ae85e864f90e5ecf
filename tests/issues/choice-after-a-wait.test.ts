import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeConversation } from '../../entrypoints/hands/conversation.ts';
import type { RequestOf } from '../../lib/messaging/contract.ts';
import { extension, helpkit, loginPrompt, type TestWorld, testWorld } from '../unit/background/world.ts';
import { keepTotp } from './kept.ts';

let world: TestWorld;

/** The engine's side of the talk, with the true background at its other end. A wait is over as soon as it is shown. */
function talk() {
  const codes: string[] = [];
  let waits = 0;
  const step = 30_000;
  const conversation = makeConversation({
    nonce: loginPrompt.nonce,
    // A press asks this one thing; what it tells of the end is not looked at here.
    ask: ((name: string, request: RequestOf<'fill.asked'>) =>
      name === 'fill.asked' ? world.handlers[name](request, helpkit) : Promise.resolve({})) as never,
    badge: {
      show(view) {
        if (view?.kind !== 'waiting') return;
        waits += 1;
        world.clock.now += step;
      },
    },
    fill: async ({ code }) => {
      codes.push(code);
      return { filled: 6, of: 6, problem: null, waitUntil: null, trusted: false };
    },
    ready: async () => ({ open: true, of: 6 }),
    listed: () => 0,
    now: () => world.clock.now + step,
  });
  return { codes, waits: () => waits, press: () => conversation.act({ kind: 'fill', accountId: null }) };
}

describe('an account that a press had to wait for', () => {
  beforeEach(async () => {
    world = testWorld();
    await world.handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
    await keepTotp(world, 'one@example.com', 'JBSWY3DPEHPK3PXP');
    await keepTotp(world, 'two@example.com', 'GEZDGNBVGY3TQOJQ');
    await world.handlers['prompt.seen']({ ...loginPrompt, username: 'one@example.com' }, helpkit);
  });

  it('is not remembered as if the person had chosen it', async () => {
    const { codes, waits, press } = talk();
    press();
    await vi.waitUntil(() => codes.length === 1);
    press();
    await vi.waitUntil(() => codes.length === 2);
    expect(waits()).toBe(1);
    expect((await world.deps.vault.site(helpkit.origin)).chosen).toEqual([]);
  });
});
