// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keptCodesOf, madeUpCodes } from './fake/backup-codes.ts';
import { fewAccounts } from './fake/samples.ts';
import { closePopup, type OpenPopup, openPopupWith } from './harness.tsx';

afterEach(() => {
  closePopup();
  vi.useRealTimers();
});

const codes = madeUpCodes.join('\n');

/** Opens the codes of an account to be taken out, with the browser's answer to "may the clipboard be cleared?". */
async function openTakeOut(mayClear: boolean | Error): Promise<OpenPopup & { questions: () => number }> {
  let asked = 0;
  const popup = await openPopupWith(
    { accounts: fewAccounts, codes: { kept: [keptCodesOf('helpkit', 0)] } },
    async () => {
      window.location.hash = 'codes/helpkit';
      const { useRoom } = await import('../../lib/state/room-address.ts');
      useRoom(window);
      const { browser } = await import('../../lib/browser/api.ts');
      browser.permissions.request = async () => {
        asked += 1;
        if (mayClear instanceof Error) throw mayClear;
        return mayClear;
      };
      const { copyAndClear } = await import('../../lib/browser/clipboard.ts');
      const { whenCopiedForAWhile } = await import('../../lib/state/clipboard-state.ts');
      whenCopiedForAWhile((text) => copyAndClear(window, text));
    },
  );
  // What a browser does for the old command: it asks the page for the text, and takes what the page says instead.
  document.execCommand = () => {
    const copied = new Map<string, string>();
    const event = new Event('copy', { bubbles: true, cancelable: true });
    Object.assign(event, {
      clipboardData: { setData: (type: string, text: string) => copied.set(type, text) },
    });
    document.dispatchEvent(event);
    void navigator.clipboard.writeText(copied.get('text/plain') ?? '');
    return true;
  };
  await popup.user.click(await screen.findByRole('button', { name: /^Take out or print/ }));
  await popup.user.type(await screen.findByLabelText('Password'), 'right password');
  await popup.user.click(screen.getByRole('button', { name: 'Take out' }));
  await screen.findByRole('button', { name: 'Copy all' });
  return { ...popup, questions: () => asked };
}

describe('all backup codes on the clipboard', () => {
  it('go from it after half a minute, and not sooner', async () => {
    const { user, copied } = await openTakeOut(true);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], shouldAdvanceTime: true });
    await user.click(screen.getByRole('button', { name: 'Copy all' }));
    await screen.findByRole('button', { name: 'Copied. Cleared in 30 seconds.' });
    expect(screen.getByText(/^The clipboard is cleared after 30 seconds/)).toBeTruthy();
    expect(await copied()).toBe(codes);
    await vi.advanceTimersByTimeAsync(28_000);
    expect(await copied()).toBe(codes);
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await copied()).trim()).toBe('');
  });

  it('go with the page, too', async () => {
    const { user, copied } = await openTakeOut(true);
    await user.click(screen.getByRole('button', { name: 'Copy all' }));
    await screen.findByRole('button', { name: 'Copied. Cleared in 30 seconds.' });
    window.dispatchEvent(new Event('pagehide'));
    expect((await copied()).trim()).toBe('');
  });

  it.each([
    ['said no', false],
    ['is not asked, since the browser cannot', new Error('no such permission')],
  ])('are there, and stay in plain words, where the person %s', async (_what, answer) => {
    const { user, copied, questions } = await openTakeOut(answer);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], shouldAdvanceTime: true });
    await user.click(screen.getByRole('button', { name: 'Copy all' }));
    expect(await screen.findByText(/the codes stay on it until you copy something else/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/30 seconds/);
    expect(questions()).toBe(1);
    expect(await copied()).toBe(codes);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(await copied()).toBe(codes);
  });

  it('are said not to be there where the browser refused', async () => {
    const { user } = await openTakeOut(true);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await user.click(screen.getByRole('button', { name: 'Copy all' }));
    expect(await screen.findAllByText(/did not allow copying/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy all' })).toBeTruthy();
  });
});
