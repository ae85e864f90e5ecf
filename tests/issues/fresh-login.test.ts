import { beforeEach, describe, expect, it } from 'vitest';
import { isOpenedAnew } from '../../entrypoints/engine/opened-anew.ts';
import type { PromptSeen } from '../../lib/messaging/page-contract.ts';
import { extension, helpkit, loginPrompt, type TestWorld, testWorld } from '../unit/background/world.ts';
import { keepTotp } from './kept.ts';

/** As much of a window as is asked: how its document was come to. */
function windowAt(address: string, referrer: string, type = 'navigate'): Window {
  const view = {
    location: new URL(address),
    document: { referrer },
    performance: { getEntriesByType: () => [{ type }] },
  };
  return view as unknown as Window; // the three things above are all that is asked of it
}

const prompt = 'https://app.example.com/login/code';

describe('a document was opened anew', () => {
  it.each([
    ['by the form of its own prompt', prompt, 'navigate', false],
    ['by its own prompt, with another query', `${prompt}?wrong=1`, 'navigate', false],
    ['from an unknown page', '', 'navigate', false],
    ['by the person', prompt, 'reload', true],
    ['from the password page', 'https://app.example.com/login', 'navigate', true],
    ['from a single sign-on', 'https://id.example.com/', 'navigate', true],
  ])('%s', (_how, referrer, type, anew) => {
    expect(isOpenedAnew(windowAt(prompt, referrer, type))).toBe(anew);
  });
});

describe('the same prompt within half a minute of a fill', () => {
  let world: TestWorld;
  const see = (change: Partial<PromptSeen> = {}) =>
    world.handlers['prompt.seen']({ ...loginPrompt, ...change }, helpkit);

  beforeEach(async () => {
    world = testWorld();
    await world.handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
    await keepTotp(world, 'agent@example.com', 'JBSWY3DPEHPK3PXP');
    await see();
    await world.handlers['fill.asked']({ nonce: 'nonce-1', accountId: null, click: true }, helpkit);
    world.clock.now += 10_000;
  });

  it('is a login of its own when it was come to from another page', async () => {
    expect(await see({ nonce: 'nonce-2', openedAnew: true })).toMatchObject({ refusals: 0 });
  });

  it('is a refusal when it comes out of itself', async () => {
    expect(await see({ nonce: 'nonce-2' })).toMatchObject({ refusals: 1 });
  });
});
