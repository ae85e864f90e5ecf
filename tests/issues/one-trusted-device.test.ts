import '../unit/detect/all-words.ts';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { readAccountPage } from '../../lib/detect/account-page.ts';

// A list of one trusted device, without a table, was read as a page that says there is none: this browser's trust was told to be
// over as soon as it was the only one.
function devices(html: string) {
  const { document } = new Window({ url: 'https://app.helpkit.in/settings' });
  document.write(
    `<html lang="en"><body><main><section><h2>Trusted devices</h2>${html}</section></main></body></html>`,
  );
  // happy-dom's document is one as far as it is read here.
  return readAccountPage(document as unknown as Document).devices;
}

const words = (name: string) =>
  `<b>${name}</b> <span>Last used 2026-03-04</span> <span>Trusted until 2026-04-05</span> <button>Remove</button>`;
const firefox = {
  label: 'Firefox on this device',
  here: true,
  lastUsed: new Date(2026, 2, 4).getTime(),
  until: new Date(2026, 3, 5).getTime(),
};

describe('a list of trusted devices', () => {
  it.each([
    ['one', `<ul><li>${words('Firefox on this device')}</li></ul>`],
    [
      'one, by its roles',
      `<div role="list"><div role="listitem">${words('Firefox on this device')}</div></div>`,
    ],
    [
      'one, under words about it',
      `<p>These skip the code on this device.</p><ul><li>${words('Firefox on this device')}</li></ul>`,
    ],
  ])('of %s is read', (_, html) => {
    expect(devices(html)).toEqual([firefox]);
  });

  it('of two is read, beside an entry of another list', () => {
    const two = `<div>${words('Firefox on this device')}</div><div>${words('Chrome')}</div>`;
    const read = devices(`<ul><li><a href="#">Help</a></li></ul><div>${two}</div>`);
    expect(read?.map(({ label }) => label)).toEqual(['Firefox on this device', 'Chrome']);
  });

  it('of one in another shape is not known, rather than none', () => {
    expect(devices(`<div>${words('Firefox on this device')}</div>`)).toBeNull();
  });

  it('is empty where the page says so', () => {
    expect(devices('<p>You have no trusted devices.</p>')).toEqual([]);
    expect(devices('<p>Nothing here.</p>')).toBeNull();
  });
});
