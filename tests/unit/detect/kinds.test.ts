// @vitest-environment happy-dom
import './all-words.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesIn, wholeDays } from '../../../lib/detect/durations.ts';
import { readPage } from '../../../lib/detect/read-page.ts';

function read(html: string) {
  document.title = 'HelpKit';
  document.documentElement.lang = 'en';
  document.body.innerHTML = html;
  return readPage(document);
}

const label = 'Code from your authenticator app';

describe('the length of a code', () => {
  it.each<[string, string, number | null, boolean]>([
    [
      'nothing but maxlength is a guess',
      `<label>${label} <input inputmode="numeric" maxlength="8"></label>`,
      8,
      true,
    ],
    [
      'words are none, and outweigh maxlength',
      `<p>Enter the 6-digit code</p><label>${label} <input inputmode="numeric" maxlength="8"></label>`,
      6,
      false,
    ],
    ['boxes are none', `<p>${label}</p><div>${'<input maxlength="1">'.repeat(8)}</div>`, 8, false],
    ['nothing is told', `<label>${label} <input></label>`, null, false],
  ])('%s', (_, html, digits, digitsGuessed) => {
    expect(read(html)).toMatchObject({ waitsFor: 'totp', digits, digitsGuessed });
  });
});

describe('how long a device is trusted', () => {
  it.each<[string, number | null, number | null]>([
    ['Trust this device for 30 minutes', null, 30],
    ['Remember this browser for 12 hours', null, 720],
    ['Trust this device for 24 hours', 1, 1_440],
    ['Don’t ask again on this device for 2 weeks', 14, 20_160],
    ['Trust this device for 1 month', 30, 43_200],
    ['Trust this device', null, null],
  ])('%s', (words, days, minutes) => {
    const { trust } = read(`<label>${label} <input></label><label><input type="checkbox"> ${words}</label>`);
    expect(trust).toMatchObject({ days, minutes });
  });

  it('is not the life of the code', () => {
    const { trust } = read(
      `<p>The code expires in 10 minutes</p><label>${label} <input></label><label><input type="checkbox"> Trust this device</label><p>A code lasts 30 seconds, a link 5 minutes</p>`,
    );
    expect(trust).toMatchObject({ minutes: null });
  });

  it('is the number times its unit, whatever the number', () => {
    const units = { minutes: 1, hours: 60, days: 1_440, weeks: 10_080 } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom(...Object.keys(units)),
        (number, unit) => {
          const wanted = number * units[unit as keyof typeof units]; // a key of it, drawn above
          expect(minutesIn(`for ${number} ${unit}`, 'en')).toEqual([wanted]);
          expect(wholeDays(wanted)).toBe(wanted % 1_440 === 0 ? wanted / 1_440 : null);
        },
      ),
    );
  });
});

describe('a rule for the team', () => {
  it('is a choice among radio buttons, with its days in a list beside', () => {
    const { kind, team } = read(
      '<h1>Team</h1><fieldset><legend>Two-factor authentication</legend><label><input type="radio" name="p" checked> Optional</label><label><input type="radio" name="p" id="all"> Required for all members</label></fieldset><label>Grace period <select><option>3 days</option><option selected>14 days</option></select></label>',
    );
    expect(kind).toBe('team');
    expect(team).toEqual({ toggle: document.querySelector('#all'), graceDays: 14 });
  });

  it('is no choice of one’s own way, nor a rule on other things', () => {
    const own =
      '<label><input type="radio" name="m"> Authenticator app</label><label><input type="radio" name="m"> Text message</label>';
    expect(read(`<h1>Your two-factor method</h1>${own}`).kind).toBe('none');
    const other =
      '<fieldset><legend>Passwords</legend><label><input type="radio"> Required for all members</label></fieldset>';
    expect(read(`<h1>Security</h1>${other}`).kind).toBe('none');
  });
});

describe('a notice of a rule', () => {
  const rule = '<b>Two-factor authentication is required for all members</b>';

  it('tells a day until which it is set up, and how', () => {
    expect(
      read(`<div>${rule}<p>Set it up by December 4, 2026.</p><a href="/s">Set up</a></div>`),
    ).toMatchObject({ kind: 'team', team: { toggle: null, graceDays: null } });
  });

  it('is none where nothing is to be done, or no day told', () => {
    expect(read(`<div>${rule}<p>Since December 4, 2026.</p></div>`).kind).toBe('none');
    expect(read(`<div>${rule}<a href="/s">Details</a></div>`).kind).toBe('none');
  });
});

describe('fields that are drawn', () => {
  const slots = (count: number) => '<i></i>'.repeat(count);
  it.each([
    [
      'slots in two groups',
      `<div><div><div>${slots(3)}</div><b>-</b><div>${slots(3)}</div></div><input style="opacity:0"></div>`,
      1,
    ],
    ['a transparent wrapper', `<div><div>${slots(6)}</div><div style="opacity:0"><input></div></div>`, 1],
    ['three slots are none', `<div><div>${slots(3)}</div><input style="opacity:0"></div>`, 0],
    ['thirteen slots are none', `<div><div>${slots(13)}</div><input style="opacity:0"></div>`, 0],
    [
      'slots that hold buttons are none',
      `<div><div>${'<i><button>1</button></i>'.repeat(6)}</div><input style="opacity:0"></div>`,
      0,
    ],
    [
      'hidden slots are none',
      `<div><div style="display:none">${slots(6)}</div><input style="opacity:0"></div>`,
      0,
    ],
    [
      'a hidden field over slots is none',
      `<div><div>${slots(6)}</div><input style="opacity:0;visibility:hidden"></div>`,
      0,
    ],
  ])('%s', (_, html, count) => {
    expect(read(`<p>${label}</p>${html}`).fields).toHaveLength(count);
  });
});

describe('where a reading looked', () => {
  it('names open shadow roots, and components that may get one', () => {
    document.body.innerHTML = '<x-one></x-one><x-two></x-two>';
    const root = document.querySelector('x-one')?.attachShadow({ mode: 'open' });
    const { scope } = readPage(document);
    expect(scope.roots).toEqual([root]);
    expect(scope.hosts).toEqual([document.querySelector('x-two')]);
  });
});
