import { afterEach, beforeEach, expect, it, vi } from 'vitest';

// In Firefox, a message that met the background while it was being put away was lost, and whoever sent it failed. The
// browser says the same of a message that was heard by one that ended before it answered.
const refused = new Error('Could not establish connection. Receiving end does not exist.');
const sendMessage = vi.fn();
const knocks = () => sendMessage.mock.calls.filter(([message]) => message.name === 'knock').length;

/** The module as a page loads it, in one browser or the other. */
async function load(firefox: boolean) {
  vi.resetModules();
  vi.stubEnv('FIREFOX', firefox ? 'yes' : '');
  return import('../../lib/browser/page.ts');
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('browser', {
    runtime: { sendMessage: sendMessage.mockReset().mockResolvedValue(undefined) },
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

it('Firefox: knocks until somebody hears it, and only then sends, once', async () => {
  const { sent } = await load(true);
  sendMessage.mockRejectedValueOnce(refused).mockRejectedValueOnce(refused);
  const send = vi.fn().mockResolvedValue('answer');
  const answer = sent(send);
  expect(send).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();
  expect(await answer).toBe('answer');
  expect([knocks(), send.mock.calls.length]).toEqual([3, 1]);
});

it('Firefox: while it answered just now it is not knocked at; after a while it is', async () => {
  const { sent } = await load(true);
  await sent(async () => 'first');
  const send = vi.fn().mockResolvedValue('second');
  void sent(send);
  expect(send, 'in the same moment').toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(21_000);
  await sent(async () => 'third');
  expect(knocks()).toBe(2);
});

it('Firefox: what may have been heard is not sent twice; where nobody listens it ends within a second', async () => {
  const { sent, say } = await load(true);
  const send = vi.fn().mockRejectedValue(refused);
  await expect(sent(send)).rejects.toThrow(refused);
  expect(send).toHaveBeenCalledOnce();
  sendMessage.mockRejectedValue(refused);
  const heard = say('engine.wanted', { reason: 'fields' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await heard).toBe(false);
});

it('Chromium: sends at once and knocks nowhere', async () => {
  const { sent } = await load(false);
  const send = vi.fn().mockResolvedValue('answer');
  void sent(send);
  expect(send).toHaveBeenCalledOnce();
  expect(knocks()).toBe(0);
});
