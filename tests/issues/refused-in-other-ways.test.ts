import { beforeEach, describe, expect, it } from 'vitest';
import type { PromptSeen } from '../../lib/messaging/page-contract.ts';
import { extension, helpkit, loginPrompt, type TestWorld, testWorld } from '../unit/background/world.ts';
import { keepTotp } from './kept.ts';

// Two ways in which sites say that a code was wrong were taken for its success: a page that shows that it works before the
// prompt comes back, and a form that is sent to another address, which answers with the prompt.

const working = { kind: 'none', waitsFor: null, fields: 0, trustBox: false } as const;

describe('a code that the page did not take', () => {
  let world: TestWorld;
  const see = (change: Partial<PromptSeen> = {}) =>
    world.handlers['prompt.seen']({ ...loginPrompt, ...change }, helpkit);
  const fill = (nonce = 'nonce-1') =>
    world.handlers['fill.asked']({ nonce, accountId: null, click: true }, helpkit);

  beforeEach(async () => {
    world = testWorld();
    await world.handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
    await keepTotp(world, 'agent@example.com', 'JBSWY3DPEHPK3PXP');
    await see();
    await fill();
  });

  it('is noticed when the form comes back after a sign that the page works', async () => {
    world.clock.now += 300;
    expect(await see(working)).toMatchObject({ state: 'none' });
    world.clock.now += 2_000;
    expect(await see({ emptied: true })).toMatchObject({ refusals: 1 });
    expect(await see({ emptied: true }), 'once').toMatchObject({ refusals: 1 });
  });

  it.each<[string, Partial<PromptSeen>, number]>([
    ['nothing was asked for longer than a page works', working, 15_001],
    ['a password was asked for meanwhile', { ...working, asksLogin: true }, 1_000],
    ['a list of backup codes was shown meanwhile', { ...working, kind: 'backup-list', listed: 10 }, 1_000],
    ['another document showed nothing meanwhile', { ...working, nonce: 'nonce-2' }, 1_000],
  ])('is none when %s', async (_, between, ms) => {
    await see(between);
    world.clock.now += ms;
    expect(await see({ emptied: true })).toMatchObject({ refusals: 0 });
  });

  it('is noticed when the answer to its form stands at another address', async () => {
    const answer = { nonce: 'nonce-2', path: '/login/verify', cameFrom: '/login/code', openedAnew: true };
    world.clock.now += 2_000;
    expect(await see(answer)).toMatchObject({ refusals: 1 });
    expect(await see(answer), 'once').toMatchObject({ refusals: 1 });
    world.clock.now += 30_000;
    await fill('nonce-2');
    world.clock.now += 2_000;
    const next = { ...answer, nonce: 'nonce-3', cameFrom: '/login/verify', openedAnew: false };
    expect(await see(next), 'and again there').toMatchObject({ refusals: 2 });
  });

  it('is none when the person loads a page again that its own form had led to', async () => {
    world.clock.now += 2_000;
    await see({ nonce: 'nonce-2', cameFrom: '/login/code' });
    world.clock.now += 30_000;
    await fill('nonce-2');
    world.clock.now += 2_000;
    const again = { nonce: 'nonce-3', cameFrom: '/login/code', openedAnew: true };
    expect(await see(again)).toMatchObject({ refusals: 1 });
  });

  it.each<[string, Partial<PromptSeen>]>([
    ['of another kind', { kind: 'enrol' }],
    ['come to from somewhere else', { cameFrom: '/login' }],
  ])('is none when the prompt at another address is one %s', async (_, change) => {
    const other = { nonce: 'nonce-2', path: '/login/verify', cameFrom: '/login/code', openedAnew: true };
    expect(await see({ ...other, ...change })).toMatchObject({ refusals: 0 });
  });
});
