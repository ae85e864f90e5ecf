import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureTab } from '../../../lib/browser/capture.ts';
import { pictureLimit } from '../../../lib/qr/limits.ts';

const png = 'data:image/png;base64,AAAA';
const quota = 'This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.';

describe('captureTab', () => {
  const shoot = vi.fn<(windowId: number, details: { format: string; quality?: number }) => Promise<string>>();

  beforeEach(() => {
    vi.useFakeTimers();
    shoot.mockReset();
    Object.assign(fakeBrowser.tabs, { captureVisibleTab: shoot });
  });
  afterEach(() => vi.useRealTimers());

  it('asks for a PNG of that window', async () => {
    shoot.mockResolvedValue(png);
    expect(await captureTab(7)).toBe(png);
    expect(shoot.mock.calls).toEqual([[7, { format: 'png' }]]);
  });

  it('asks again for a JPEG where the PNG is larger than what is decoded', async () => {
    const jpeg = 'data:image/jpeg;base64,AAAA';
    shoot
      .mockResolvedValueOnce('A'.repeat(Math.ceil((pictureLimit.bytes * 4) / 3) + 4))
      .mockResolvedValueOnce(jpeg);
    expect(await captureTab(7)).toBe(jpeg);
    expect(shoot.mock.lastCall).toEqual([7, { format: 'jpeg', quality: 92 }]);
  });

  it('waits once when it was asked too soon', async () => {
    shoot.mockRejectedValueOnce(new Error(quota)).mockResolvedValueOnce(png);
    const picture = captureTab(7);
    await vi.advanceTimersByTimeAsync(999);
    expect(shoot).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await picture).toBe(png);
  });

  it('waits for no page that is not drawn', async () => {
    shoot.mockReturnValue(new Promise(() => {}));
    const picture = expect(captureTab(7)).rejects.toMatchObject({ code: 'page-silent' });
    await vi.advanceTimersByTimeAsync(6_000);
    await picture;
  });

  it.each([
    ['the page may not be read', ['Either the activeTab permission is required.']],
    ['it is too soon twice', [quota, quota]],
    ['it is too soon, and then refused', [quota, 'Cannot access contents of url']],
  ])('says page-forbidden when %s', async (_, messages) => {
    for (const message of messages) shoot.mockRejectedValueOnce(new Error(message));
    const picture = expect(captureTab(7)).rejects.toMatchObject({ code: 'page-forbidden' });
    await vi.advanceTimersByTimeAsync(1000);
    await picture;
    expect(shoot).toHaveBeenCalledTimes(messages.length);
  });
});
