import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { say, untilHeard } from '../../lib/browser/page.ts';

// In Firefox, a message that met the background while it was being put away was lost, and whoever sent it failed.
const refused = new Error('Could not establish connection. Receiving end does not exist.');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('what nobody heard is sent again until somebody hears it', async () => {
  const send = vi
    .fn()
    .mockRejectedValueOnce(refused)
    .mockRejectedValueOnce(refused)
    .mockResolvedValue('heard');
  const answer = untilHeard(send);
  expect(send, 'the first time in the same moment').toHaveBeenCalledOnce();
  await vi.runAllTimersAsync();
  expect(await answer).toBe('heard');
  expect(send).toHaveBeenCalledTimes(3);
});

it('what somebody may have heard is never sent twice', async () => {
  const send = vi
    .fn()
    .mockRejectedValue(new Error('The message port closed before a response was received.'));
  await expect(untilHeard(send)).rejects.toThrow('port closed');
  expect(send).toHaveBeenCalledOnce();
});

it('where nobody listens at all it ends within a second', async () => {
  const sendMessage = vi.fn().mockRejectedValue(refused);
  vi.stubGlobal('browser', { runtime: { sendMessage } });
  const heard = say('engine.wanted', { reason: 'fields' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await heard).toBe(false);
  expect(sendMessage.mock.calls.length).toBeGreaterThan(1);
});
