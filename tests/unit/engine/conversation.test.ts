import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BadgeView } from '../../../components/inpage/badge-view.ts';
import { makeConversation } from '../../../entrypoints/hands/conversation.ts';
import type { FillAnswer, FillReceipt, PromptOffer } from '../../../lib/messaging/page-contract.ts';

const filled: FillReceipt = { filled: 6, of: 6, problem: null, waitUntil: null, trusted: false };
const ready: PromptOffer = {
  state: 'ready',
  lookalikeOf: null,
  waitUntil: null,
  refusals: 0,
  auto: false,
  taught: [],
  typing: false,
};

function setUp(answers: FillAnswer[], receipt = filled, page = { open: true, of: 6 }) {
  const shown: (BadgeView | null)[] = [];
  const asked: unknown[] = [];
  const ended: unknown[] = [];
  const codes: string[] = [];
  const conversation = makeConversation({
    nonce: 'n',
    // The conversation asks these two only; each answer is the next of the list.
    ask: (async (name: string, request: unknown) => {
      if (name === 'fill.ended') {
        ended.push(request);
        return {};
      }
      asked.push({ name, request });
      const answer = answers.shift();
      if (answer === undefined) throw new Error('nobody answers');
      return answer;
    }) as never,
    badge: { show: (view) => void shown.push(view) },
    fill: async ({ code }) => {
      codes.push(code);
      return receipt;
    },
    ready: async () => page,
    listed: () => 0,
    now: () => Date.now(),
  });
  return { conversation, shown, asked, ended, codes };
}

const backup: PromptOffer = { ...ready, state: 'backup' };
const code = { status: 'code', code: 'AB12-CD34', into: 'backup', trust: false, submit: false } as const;

describe('the talk about a backup code', () => {
  it('asks for one of these, and shows the receipt', async () => {
    const { conversation, shown, asked, codes } = setUp([code]);
    conversation.offer(backup);
    expect(shown.at(-1)).toEqual({ kind: 'backup', elsewhere: false });
    conversation.act({ kind: 'fill', accountId: null });
    await vi.waitFor(() => expect(codes).toEqual(['AB12-CD34']));
    expect(asked).toEqual([{ name: 'codes.asked', request: { nonce: 'n', accountId: null, anyway: false } }]);
  });

  it('says that another tab has one; a second press means the next', async () => {
    const { conversation, shown, asked, codes } = setUp([{ status: 'other-tab' }, code]);
    conversation.offer(backup);
    conversation.act({ kind: 'fill', accountId: null });
    await vi.waitFor(() => expect(shown.at(-1)).toEqual({ kind: 'backup', elsewhere: true }));
    conversation.act({ kind: 'fill', accountId: null });
    await vi.waitFor(() => expect(codes).toEqual(['AB12-CD34']));
    expect(asked).toMatchObject([{ request: { anyway: false } }, { request: { anyway: true } }]);
  });

  it('gives a code back that did not get into the page', async () => {
    const { conversation, asked } = setUp([code, { status: 'none' }], {
      ...filled,
      filled: 0,
      problem: 'no-field',
    });
    conversation.offer(backup);
    conversation.act({ kind: 'fill', accountId: null });
    await vi.waitFor(() => expect(asked.at(-1)).toEqual({ name: 'codes.unfilled', request: { nonce: 'n' } }));
  });
});

describe('the talk between badge and background', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_800_000_000_000 }));
  afterEach(() => void vi.useRealTimers());

  it('fills after a press and shows the receipt, then the offer again', async () => {
    const { conversation, shown, codes } = setUp([
      { status: 'code', code: '123456', into: 'totp', trust: false, submit: false },
    ]);
    conversation.offer(ready);
    conversation.act({ kind: 'fill', accountId: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(codes).toEqual(['123456']);
    expect(shown.at(-1)).toEqual({ kind: 'filled', receipt: filled });
    conversation.offer({ ...ready, waitUntil: Date.now() + 20_000 });
    expect(shown.at(-1)).toEqual({ kind: 'filled', receipt: filled });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(shown.at(-1)).toEqual({ kind: 'ready', freshAt: 1_800_000_020_000, refused: false });
  });

  it('waits for the next step by itself and fills then, without a second press', async () => {
    const until = Date.now() + 20_000;
    const { conversation, shown, asked, codes } = setUp([
      { status: 'wait', until },
      { status: 'code', code: '654321', into: 'totp', trust: false, submit: false },
    ]);
    conversation.offer(ready);
    conversation.act({ kind: 'fill', accountId: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(shown.at(-1)).toEqual({ kind: 'waiting', until });
    await vi.advanceTimersByTimeAsync(19_900);
    expect(codes).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(asked.at(-1)).toEqual({
      name: 'fill.asked',
      request: { nonce: 'n', accountId: null, click: true },
    });
    expect(codes).toEqual(['654321']);
  });

  it('stops waiting when the person hides the badge', async () => {
    const { conversation, shown, codes } = setUp([
      { status: 'wait', until: Date.now() + 5_000 },
      { status: 'code', code: '654321', into: 'totp', trust: false, submit: false },
    ]);
    conversation.act({ kind: 'fill', accountId: null });
    await vi.advanceTimersByTimeAsync(0);
    conversation.act({ kind: 'hide' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(codes).toEqual([]);
    expect(shown.at(-1)).toBeNull();
  });

  it('does not fill when the person hides the badge while the background still thinks', async () => {
    const { conversation, codes } = setUp([
      { status: 'code', code: '654321', into: 'totp', trust: false, submit: false },
    ]);
    conversation.act({ kind: 'fill', accountId: null });
    conversation.act({ kind: 'hide' });
    await vi.advanceTimersByTimeAsync(0);
    expect(codes).toEqual([]);
  });

  it('takes two quick presses for one', async () => {
    const { conversation, codes, asked } = setUp([
      { status: 'code', code: '654321', into: 'totp', trust: false, submit: false },
    ]);
    conversation.act({ kind: 'fill', accountId: null });
    conversation.act({ kind: 'fill', accountId: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(codes).toEqual(['654321']);
    expect(asked).toHaveLength(1);
  });

  it('says so when nobody answers or the page did not take it', async () => {
    const silent = setUp([]);
    silent.conversation.act({ kind: 'fill', accountId: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(silent.shown.at(-1)).toEqual({ kind: 'problem', receipt: null });
    const receipt: FillReceipt = { ...filled, filled: 2, problem: 'page-moved' };
    const refused = setUp(
      [{ status: 'code', code: '1', into: 'totp', trust: false, submit: false }],
      receipt,
    );
    refused.conversation.act({ kind: 'fill', accountId: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(refused.shown.at(-1)).toEqual({ kind: 'problem', receipt });
    expect(refused.ended).toEqual([{ nonce: 'n', receipt }]);
  });

  it('asks for no code that the page has no open field for any more', async () => {
    const { conversation, shown, asked } = setUp([], filled, { open: false, of: 6 });
    conversation.offer(ready);
    conversation.act({ kind: 'fill', accountId: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([]);
    expect(shown.at(-1)).toMatchObject({
      kind: 'problem',
      receipt: { filled: 0, of: 6, problem: 'no-field' },
    });
  });

  it('is silent about what came by itself, where the page has gone on', async () => {
    const { conversation, shown, asked } = setUp([], filled, { open: false, of: 0 });
    conversation.offer({ ...ready, auto: true });
    conversation.byItself();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([]);
    expect(shown.every((view) => view?.kind === 'ready')).toBe(true);
  });

  it('says why nothing is filled where the code does not fit, or the clocks are too far apart', async () => {
    const unfit = setUp([{ status: 'unfit', of: 5 }]);
    unfit.conversation.act({ kind: 'fill', accountId: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(unfit.shown.at(-1)).toMatchObject({ receipt: { filled: 0, of: 5, problem: 'unfit' } });
    const clock = setUp([{ status: 'clock' }]);
    clock.conversation.offer(ready);
    clock.conversation.act({ kind: 'fill', accountId: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(clock.shown.at(-1)).toEqual({ kind: 'clock' });
  });

  it('leads from clocks that are too far apart to the popup, also by key and menu', () => {
    const { conversation, shown } = setUp([]);
    conversation.offer({ ...ready, state: 'clock' });
    expect(shown).toEqual([{ kind: 'clock' }]);
    expect(conversation.press()).toBe(false);
  });

  it('shows nothing where nothing is offered', () => {
    const { conversation, shown } = setUp([]);
    conversation.offer({ ...ready, state: 'none' });
    expect(shown).toEqual([null]);
  });
});
