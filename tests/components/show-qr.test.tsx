// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { account, fewAccounts, manyAccounts, unlocked } from './fake/samples.ts';
import { closePopup, type OpenPopup, openPopupWith } from './harness.tsx';

afterEach(async () => {
  vi.useRealTimers();
  await closePopup();
});

async function openFirst(popup: OpenPopup): Promise<void> {
  await popup.user.click(await screen.findByRole('button', { name: /More about HelpKit/ }));
  await popup.user.click(await screen.findByRole('button', { name: 'Show QR code' }));
}

async function openMove(popup: OpenPopup): Promise<void> {
  await popup.user.click(await screen.findByRole('button', { name: 'Settings' }));
  await popup.user.click(await screen.findByRole('button', { name: 'Move accounts to another device' }));
}

async function giveRightPassword(popup: OpenPopup): Promise<void> {
  await popup.user.type(await screen.findByLabelText('Password'), 'right password{Enter}');
}

/** Lets that many ms go by. */
function pass(time: number): Promise<void> {
  return act(async () => {
    await vi.advanceTimersByTimeAsync(time);
  });
}

describe('an account’s own QR code', () => {
  it('is shown after the password alone, and says whose it is', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openFirst(popup);
    expect(await screen.findByText(/Whoever sees or photographs the code/)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));

    await popup.user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
    expect(await screen.findByText(/not the password of this vault/)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();

    await popup.user.clear(screen.getByLabelText('Password'));
    await giveRightPassword(popup);
    const code = await screen.findByRole('img', { name: /^QR code: HelpKit/ });
    expect(code.querySelector('path')?.getAttribute('fill')).toBe('#fff');
    expect(screen.queryByLabelText('Password')).toBeNull();
  });

  it('asks for the press alone where the vault has no password', async () => {
    const popup = await openPopupWith({
      accounts: fewAccounts,
      status: { ...unlocked, protection: 'device' },
    });
    await openFirst(popup);
    expect(screen.queryByLabelText('Password')).toBeNull();
    await popup.user.click(await screen.findByRole('button', { name: 'Show' }));
    expect(await screen.findByRole('img', { name: /^QR code/ })).toBeTruthy();
  });

  it('is hidden after a minute, by a press, and when the person looks elsewhere; then the password is asked again', async () => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
      shouldAdvanceTime: true,
    });
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openFirst(popup);
    await giveRightPassword(popup);
    await screen.findByRole('img', { name: /^QR code/ });
    await pass(50_000);
    expect(screen.getByText(/Hides in ([0-9]|10) s/)).toBeTruthy();
    await pass(10_000);
    expect(screen.queryByRole('img', { name: /^QR code/ })).toBeNull();
    expect(screen.getByText('The code is hidden again.')).toBeTruthy();
    expect((screen.getByLabelText('Password') as HTMLInputElement).value).toBe(''); // a password field is an input

    await giveRightPassword(popup);
    await popup.user.click(await screen.findByRole('button', { name: 'Hide now' }));
    expect(screen.queryByRole('img', { name: /^QR code/ })).toBeNull();

    await giveRightPassword(popup);
    await screen.findByRole('img', { name: /^QR code/ });
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(screen.queryByRole('img', { name: /^QR code/ })).toBeNull();
    Reflect.deleteProperty(document, 'visibilityState');
  });

  it('warns of two devices that count apart, and Escape leads back to the account', async () => {
    const popup = await openPopupWith({ accounts: [account('bank', { type: 'hotp', issuer: 'HelpKit' })] });
    await openFirst(popup);
    expect(await screen.findByText(/Use it on one device only/)).toBeTruthy();
    await giveRightPassword(popup);
    await screen.findByRole('img', { name: /^QR code/ });
    await popup.user.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { name: 'Account' })).toBeTruthy();
    await popup.user.click(screen.getByRole('button', { name: 'Show QR code' }));
    expect(await screen.findByLabelText('Password')).toBeTruthy();
    expect(screen.queryByRole('img', { name: /^QR code/ })).toBeNull();
  });
});

describe('moving accounts', () => {
  it('shows as many codes as are needed, turned by keys, and names what cannot be moved', async () => {
    const popup = await openPopupWith({
      accounts: manyAccounts(7),
      left: [{ id: 'helpkit', what: 'steam' }],
    });
    await openMove(popup);
    await giveRightPassword(popup);
    expect(await screen.findByRole('img', { name: 'QR code: 1 of 3' })).toBeTruthy();
    expect(screen.getByText(/has Steam’s letters/)).toBeTruthy();
    const first = screen.getByRole('img', { name: /^QR/ }).innerHTML;
    await popup.user.keyboard('{ArrowRight}');
    expect(screen.getByRole('img', { name: 'QR code: 2 of 3' }).innerHTML).not.toBe(first);
    await popup.user.keyboard('{PageDown}{ArrowLeft}');
    expect(screen.getByRole('img', { name: 'QR code: 2 of 3' })).toBeTruthy();
    await popup.user.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByText('3 of 3')).toBeTruthy();
    expect(screen.getByText('lusab-babad')).toBeTruthy();
  });

  it('turns the pages by itself where that is wished, for a camera that is held to the screen', async () => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
      shouldAdvanceTime: true,
    });
    const popup = await openPopupWith({ accounts: manyAccounts(7) });
    await openMove(popup);
    await giveRightPassword(popup);
    await popup.user.click(await screen.findByRole('switch', { name: 'Turn the pages by themselves' }));
    await pass(2_100);
    expect(screen.getByRole('img', { name: /^QR code: 2 of/ })).toBeTruthy();
    await popup.user.click(screen.getByRole('switch'));
    await pass(4_000);
    expect(screen.getByRole('img', { name: /^QR code: 2 of/ })).toBeTruthy();
    // Once through all four, each with its minute; then they rest, and are hidden.
    await popup.user.click(screen.getByRole('switch'));
    await pass(9_000);
    expect(screen.getByRole('img', { name: /^QR code: 2 of/ })).toBeTruthy();
    expect((screen.getByRole('switch') as HTMLInputElement).checked).toBe(false); // found by its role
    await pass(30_000);
    expect(screen.getByRole('img', { name: /^QR code/ })).toBeTruthy();
    await pass(31_000);
    expect(screen.queryByRole('img', { name: /^QR code/ })).toBeNull();
  });

  it('moves those that are chosen, and nothing where none is', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openMove(popup);
    const boxes = await waitFor(() => {
      const all = document.querySelectorAll<HTMLInputElement>('.check input');
      expect(all.length).toBe(fewAccounts.length);
      return [...all];
    });
    for (const box of boxes) await popup.user.click(box);
    expect((screen.getByRole('button', { name: 'Show' }) as HTMLButtonElement).disabled).toBe(true); // found by its role
    await popup.user.click(boxes[1] ?? document.body);
    await giveRightPassword(popup);
    await screen.findByRole('img', { name: /^QR code/ });
    expect(popup.requests('reveal.batch')).toEqual([
      { ids: [fewAccounts[1]?.id], password: 'right password' },
    ]);
  });
});
