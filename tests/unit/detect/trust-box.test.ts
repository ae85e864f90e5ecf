// @vitest-environment happy-dom
import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/detect/read-page.ts';
import { show } from './pages.ts';

const top = '<h1>Two-factor authentication</h1>';
const field = '<label>Code from your authenticator app <input id="c"></label>';
const box = (words: string, id = 't') => `<label><input type="checkbox" id="${id}"> ${words}</label>`;

/** The trust box of a page as its id, the days and the minutes it tells; null where it has none. */
function trust(html: string) {
  show(document, top + html);
  const { trust, waitsFor } = readPage(document);
  if (waitsFor !== 'totp') throw new Error('no prompt for a code of an app');
  return trust === null ? null : [trust.element.id, trust.days, trust.minutes];
}

describe('a trust box is one that', () => {
  it.each([
    ['trusts a device', 'Trust this device', null, null],
    ['remembers it for minutes', 'Remember for 45 minutes', null, 45],
    ['for hours', 'Remember for 12 hours', null, 720],
    ['for hours that make a day', 'Remember for 24 hours', 1, 1_440],
    ['for days', 'Remember for 30 days', 30, 43_200],
    ['for weeks', 'Remember for 2 weeks', 14, 20_160],
    ['for months', 'Remember for 3 months', 90, 129_600],
    ['asks for no code again', 'Do not ask for a code again', null, null],
    ['asks for no second step again', 'Do not ask for two-step verification again', null, null],
    ['names a device and a time', 'This computer, for 8 hours', null, 480],
    ['says so in two parts', 'Remember <b>me</b> <i title="on this device">on this device</i>', null, null],
  ])('%s: "%s"', (_, words, days, minutes) => {
    expect(trust(`<form>${field}${box(words)}<button>Go on</button></form>`)).toEqual(['t', days, minutes]);
  });

  it.each([
    ['remembers a person', 'Remember me'],
    ['tells of a time alone', 'Send me news every 30 days'],
    ['names a device alone', 'Tell me about sign-ins on another device'],
    ['asks for agreement', 'I agree to the terms'],
  ])('is none that %s: "%s"', (_, words) => {
    expect(trust(`<form>${field}${box(words)}<button>Go on</button></form>`)).toBeNull();
  });
});

describe('of several', () => {
  const [near, far] = [box('Trust this device for 30 days', 'near'), box('Trust this device', 'far')];
  const lines = '<p>Some words about nothing at all.</p>'.repeat(4);

  it.each([
    ['after it', `${field}${near}${lines}${far}`],
    ['before it', `${far}${lines}${near}${field}`],
    ['on both sides', `${far}${lines}${field}${near}`],
    ['on both sides, the other way round', `${near}${field}${lines}${far}`],
  ])('it is the nearest to the field for the code, %s', (_, html) => {
    expect(trust(`<form>${html}<button>Go on</button></form>`)).toEqual(['near', 30, 43_200]);
  });

  it('it is never one outside of the dialog of the field, nor one in another', () => {
    const dialog = (html: string) => `<div role="dialog">${html}</div>`;
    expect(trust(dialog(field) + near)).toBeNull();
    expect(trust(`${field}${dialog(near)}`)).toBeNull();
    expect(trust(dialog(field) + dialog(near))).toBeNull();
    expect(trust(near + dialog(field + far))).toEqual(['far', null, null]);
  });
});

describe('how long stands', () => {
  const told = (after: string) => trust(`<form>${field}${box('Trust this device')}${after}</form>`)?.[1];

  it('right behind the words of the box, too', () => {
    expect(told('<p>Lasts for 14 days.</p>')).toBe(14);
  });

  it.each([
    ['further behind', '<p>You decide.</p><p>Lasts for 14 days.</p>'],
    ['in a heading', '<h2>14 days of rest</h2>'],
    ['on a button', '<button>Rest for 14 days</button>'],
    ['in the name of another field', '<label>Your last 14 days <input name="d"></label>'],
    ['in a long text', `<p>Whoever has lost it may come back to us here again after 14 days.</p>`],
    ['in words about a code', '<p>A code lives for 14 days.</p>'],
    ['at all where nothing follows', ''],
  ])('not %s', (_, after) => {
    expect(told(after)).toBeNull();
  });
});
