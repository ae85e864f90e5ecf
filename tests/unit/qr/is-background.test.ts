import { describe, expect, it } from 'vitest';
import { isBackground, type PortSender } from '../../../entrypoints/offscreen-host/is-background.ts';

const self = { id: 'abcdef', address: 'chrome-extension://abcdef/' };
const background: PortSender = { id: self.id, url: `${self.address}background.js` };

describe('isBackground', () => {
  it.each<[string, PortSender]>([
    ['without an origin', background],
    ['with its origin', { ...background, origin: 'chrome-extension://abcdef' }],
  ])('lets our background in, %s', (_, sender) => {
    expect(isBackground(sender, self)).toBe(true);
  });

  it.each<[string, PortSender | undefined]>([
    ['nobody', undefined],
    ['an unknown', {}],
    ['another extension', { id: 'other', url: 'chrome-extension://other/background.js' }],
    ['another extension with our address', { ...background, id: 'other' }],
    ['a content script', { id: self.id, url: 'https://example.com/', tab: { id: 1 } }],
    ['a content script without a tab', { id: self.id, url: 'https://example.com/' }],
    ['a page of ours in a tab', { id: self.id, url: `${self.address}manage.html`, tab: { id: 1 } }],
    ['a sandboxed frame', { ...background, origin: 'null' }],
    ['an address that only begins like ours', { id: self.id, url: 'chrome-extension://abcdefg/' }],
  ])('refuses %s', (_, sender) => {
    expect(isBackground(sender, self)).toBe(false);
  });
});
