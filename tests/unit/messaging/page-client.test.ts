import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../../lib/browser/api.ts';
import { tell } from '../../../lib/messaging/page-client.ts';

const send = vi.fn();

beforeEach(() => {
  send.mockReset();
  // Every overload of the polyfill's types stands for one function here.
  browser.tabs.sendMessage = send as unknown as typeof browser.tabs.sendMessage;
});

describe('what is told to the engine of a document', () => {
  it('goes to that document alone, and the answer comes back', async () => {
    send.mockResolvedValue({ ok: true, value: { nonce: 'n' } });
    expect(await tell({ tabId: 3, documentId: 'D' }, 'page.look', {})).toEqual({ nonce: 'n' });
    expect(send.mock.calls).toEqual([[3, { name: 'page.look', request: {} }, { documentId: 'D' }]]);
  });

  it('goes to the top frame where the browser knows no documents', async () => {
    send.mockResolvedValue({ ok: true, value: {} });
    await tell({ tabId: 3, documentId: null }, 'page.look', {});
    expect(send.mock.calls[0]?.[2]).toEqual({ frameId: 0 });
  });

  it.each<[what: string, answer: () => unknown, code: string]>([
    ['a document that is gone', () => send.mockRejectedValue(new Error('no receiver')), 'page-gone'],
    ['a document without an engine', () => send.mockResolvedValue(undefined), 'page-gone'],
    ['an engine that refuses', () => send.mockResolvedValue({ ok: false, code: 'no-prompt' }), 'no-prompt'],
  ])('fails with its code at %s', async (_, answer, code) => {
    answer();
    await expect(tell({ tabId: 3, documentId: 'D' }, 'page.look', {})).rejects.toMatchObject({
      name: 'AppError',
      code,
    });
  });

  it('is not waited for where nothing answers', async () => {
    vi.useFakeTimers();
    send.mockReturnValue(new Promise(() => {}));
    const told = expect(tell({ tabId: 3, documentId: 'D' }, 'page.look', {})).rejects.toMatchObject({
      code: 'page-silent',
    });
    await vi.advanceTimersByTimeAsync(10_000);
    await told;
    vi.useRealTimers();
  });
});
