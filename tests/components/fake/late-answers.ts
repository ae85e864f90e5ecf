import type { MessageName } from '../../../lib/messaging/contract.ts';

/**
 * A background that is slow to answer: as the fake answers, only once it is let go. Like the real one, it gives up on what
 * it is slow about when it is told to stop.
 *
 * @param slow the one message that it is slow about; without one, all
 * @returns `first` for {@link openPopupWith}
 */
export function lateAnswers(slow?: MessageName): { first: () => Promise<void>; letGo: () => void } {
  let letGo = () => {};
  let stop = () => {};
  const free = new Promise<'free'>((done) => {
    letGo = () => done('free');
  });
  const halted = () => new Promise<'stopped'>((done) => (stop = () => done('stopped')));
  const first = async () => {
    const { browser } = await import('../../../lib/browser/api.ts');
    const answer = browser.runtime.sendMessage;
    // Every overload of the polyfill's types stands for one function here.
    browser.runtime.sendMessage = (async (message: unknown) => {
      const { name } = message as { name: MessageName };
      if (name === 'vault.stop' || name === 'draft.stopScan') stop();
      const isSlow = slow === undefined || name === slow;
      if (isSlow && (await Promise.race([free, halted()])) === 'stopped')
        return { ok: false, code: 'stopped' };
      return answer(message);
    }) as typeof answer;
  };
  return { first, letGo: () => letGo() };
}
