// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { draft, fewAccounts } from './fake/samples.ts';
import { closePopup, type OpenPopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

const openAdd = async ({ user }: OpenPopup) => {
  await user.click(await screen.findByRole('button', { name: 'Add account' }));
  await screen.findByRole('heading', { name: 'Add account' });
};
const picture = (name: string, type = 'image/png') => new File(['made up'], name, { type });
const drop = (files: File[]) => {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files, types: ['Files'] } });
  fireEvent(document, event);
};
const paste = (files: File[], text = '') => {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { files, getData: () => text } });
  fireEvent(document.body, event);
};
const square = [
  { x: 0, y: 0 },
  { x: 9, y: 0 },
  { x: 9, y: 9 },
  { x: 0, y: 9 },
];
const found = (what: 'account' | 'batch' | 'other') => ({ what, corners: square });
const elsewhere = { origin: null, source: 'file' } as const;
const batch = { id: 'b', size: 3, missing: [2], total: 4, fresh: 2, same: 1, dropped: 0, unreadable: [] };

describe('pictures that are dropped or pasted', () => {
  it('are read one by one, each with its own result, and lead to the question', async () => {
    const answers = [
      { drafts: [draft('one', elsewhere)], found: [found('account'), found('other')] },
      {},
      { others: [{ code: 'wifi-code' as const, text: 'Guests' }], found: [found('other')] },
    ];
    const popup = await openPopupWith({ accounts: fewAccounts, picture: () => answers.shift() ?? {} });
    await openAdd(popup);
    drop([picture('a.png'), picture('b.bin', ''), picture('c.png')]);
    expect(await screen.findByText(/No QR code was found in this picture/)).toBeTruthy();
    expect(await screen.findByText(/This code is for a Wi-Fi network/)).toBeTruthy();
    expect(screen.getByText('Guests')).toBeTruthy();
    expect(screen.getByText('1: an account')).toBeTruthy();
    expect(screen.getByText('2: not an account')).toBeTruthy();
    expect(document.querySelector('a')).toBeNull();
    const requests = popup.requests('draft.picture');
    expect(requests.map(({ source }) => source)).toEqual(['file', 'file', 'file']);
    for (const { picture: url } of requests) expect(url).toMatch(/^data:image\/\w+;base64,/);
    const onward = document.querySelector('.pictures > .button');
    await waitFor(() => expect(document.activeElement).toBe(onward));
    await popup.user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Add this account?' });
    expect(screen.getByText(/Read from a picture file/)).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });

  it('are read fifty at once, and the rest is counted', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openAdd(popup);
    drop(Array.from({ length: 53 }, (_, at) => picture(`${at}.png`)));
    expect(await screen.findByText('Pictures read at once: 50. Not read: 3. Give those again.')).toBeTruthy();
    await waitFor(() => expect(popup.requests('draft.picture')).toHaveLength(50));
    drop([picture('more.png')]);
    await waitFor(() => expect(popup.requests('draft.picture')).toHaveLength(51));
    expect(screen.queryByText(/Not read/)).toBeNull();
  });

  it('are not even asked about where they are too large', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openAdd(popup);
    const large = picture('large.png');
    Object.defineProperty(large, 'size', { value: 11 * 1024 * 1024 });
    paste([large]);
    expect(await screen.findByText(/larger than 10 MB/)).toBeTruthy();
    expect(popup.requests('draft.picture')).toEqual([]);
    await popup.user.click(screen.getByLabelText('Remove this picture'));
    expect(document.querySelector('.pictures')).toBeNull();
  });

  it('may be a text instead: a link leads to the question, anything else to its word', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openAdd(popup);
    paste([], 'hello');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^This is not a set-up code/);
    paste([], 'otpauth://totp/x');
    await screen.findByRole('heading', { name: 'Add this account?' });
  });
});

describe('a batch', () => {
  const parts = [draft('one', { ...elsewhere, batch: 'b' }), draft('two', { ...elsewhere, batch: 'b' })];
  const known = draft('three', { ...elsewhere, batch: 'b', sameAs: 'helpkit' });

  it('names its missing part; those so far can be kept, the rest waits on', async () => {
    const { user, requests, world } = await openPopupWith({
      accounts: fewAccounts,
      drafts: [...parts, known],
      batches: [batch],
    });
    await screen.findByRole('heading', { name: 'Several accounts found' });
    expect(screen.getByText('Part 2 of 3 is missing.')).toBeTruthy();
    expect(screen.getByText('Accounts: 4. New: 2, known: 1, unreadable: 0.')).toBeTruthy();
    expect(screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)).toEqual([
      true,
      true,
      false,
    ]);
    const keep = screen.getByRole('button', { name: 'Add chosen (2)' });
    expect(document.activeElement).toBe(keep);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(requests('draft.keepAll')).toHaveLength(1));
    expect(requests('draft.keepAll')[0]).toMatchObject({
      keep: [
        { id: 'one', bind: false },
        { id: 'two', bind: false },
      ],
      drop: ['three'],
    });
    await waitFor(() => expect(screen.getAllByText('Accounts added: 2.').length).toBeGreaterThan(0));
    expect(world.batches).toEqual([batch]);
  });

  it('can be dropped, and leads to where its missing part is added', async () => {
    const { user, world } = await openPopupWith({
      accounts: fewAccounts,
      drafts: parts,
      batches: [batch],
    });
    await user.click(await screen.findByRole('button', { name: 'Add a missing part' }));
    await screen.findByRole('heading', { name: 'Add account' });
    await user.click(screen.getByRole('button', { name: 'Drop this batch' }));
    await waitFor(() => expect([world.batches, world.drafts]).toEqual([[], []]));
    expect(screen.queryByText('Part 2 of 3 is missing.')).toBeNull();
  });

  it('loses nothing when it cannot be kept', async () => {
    const { user, world } = await openPopupWith({
      drafts: parts,
      batches: [batch],
      refuse: { 'draft.keepAll': 'storage-full' },
    });
    await user.click(await screen.findByRole('button', { name: 'Choose none' }));
    expect(screen.getByRole('button', { name: 'Add chosen (0)' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Choose all' }));
    await user.click(screen.getByRole('button', { name: 'Add chosen (2)' }));
    expect((await screen.findByRole('alert')).textContent).toContain('no room left');
    expect(world.drafts).toHaveLength(2);
  });
});

describe('the question', () => {
  it('marks what is unusual and what differs from an account with the same key', async () => {
    const odd = { digits: 8, period: 60, algorithm: 'SHA512', bits: 80 } as const;
    const related = { id: 'helpkit', differs: ['digits' as const, 'period' as const] };
    await openPopupWith({ accounts: fewAccounts, drafts: [draft('one', { ...elsewhere, ...odd, related })] });
    await screen.findByRole('heading', { name: 'Add this account?' });
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Its codes have 8 digits; most have 6.',
      'Each code is good for 60 sec; most are for 30 seconds.',
      'It uses SHA-512, which few sites do.',
      'Its key has only 80 bits; 128 are recommended. That is up to the site.',
    ]);
    expect(
      screen.getByText(/has the same key but makes other codes. Different: Digits, Seconds/),
    ).toBeTruthy();
  });

  it('says that only the name differs', async () => {
    await openPopupWith({
      accounts: fewAccounts,
      drafts: [draft('one', { ...elsewhere, issuer: 'Renamed', sameAs: 'helpkit' })],
    });
    expect(await screen.findByText(/You already have this account.*Only its name is another/)).toBeTruthy();
  });
});
