// @vitest-environment happy-dom
import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { waitsFor } from './pages.ts';

const name = '<label>Name <input></label>';
const password = '<label>Password <input type="password"></label>';
const oneTime = '<label>One-time code <input id="c"></label>';
const button = '<button>Log in</button>';

describe('a one-time code of which nothing tells how it comes is an app’s', () => {
  it.each([
    ['asked for alone', oneTime],
    ['alone, named by the words above', '<p>One-time code</p><input id="c" maxlength="6">'],
    ['behind a name and a password', name + password + oneTime],
    ['there, by its short name', `${name}${password}<label>OTP <input id="c"></label>`],
    ['there, where a mail address is the name', `<label>E-mail <input></label>${password}${oneTime}`],
  ])('%s', (_, fields) => {
    expect(waitsFor(`<form>${fields}${button}</form>`)).toBe('totp');
  });

  it('where other ways are offered, that go by telephone or mail', () => {
    expect(waitsFor(`<form>${oneTime}${button}</form><a href="/p">Use your phone</a>`)).toBe('totp');
  });
});

describe('it may have come another way, and is none of ours,', () => {
  it('where text messages are named', () => {
    expect(waitsFor(`<p>Text message</p><form>${oneTime}${button}</form>`)).toBe('sms');
  });

  it.each([
    ['that it was sent', 'It was sent.'],
    ['of sending it again', 'Nothing there? Request a new one.'],
    ['of a telephone', 'Have your phone at hand.'],
    ['of mail', 'Look into your inbox.'],
    ['of an invitation', 'Everyone with an invitation has one.'],
    ['of paying', 'Then you can pay.'],
  ])('where the page tells %s', (_, words) => {
    expect(waitsFor(`<p>${words}</p><form>${oneTime}${button}</form>`)).toBeNull();
  });

  it.each([
    ['that it was sent', '<p>It was sent.</p>'],
    ['of sending it again', '<p>Nothing there? Request a new one.</p>'],
    ['of a button that gets one', '<button type="button">Get code</button>'],
  ])('behind a name and a password where it tells %s', (_, more) => {
    expect(waitsFor(`<form>${name}${password}${oneTime}${button}${more}</form>`)).toBeNull();
  });

  it.each([
    ['a fourth field', `${name}${password}${oneTime}<label>Colour <input></label>`],
    ['a name alone', name + oneTime],
    ['two names', `${name}<label>Club <input></label>${oneTime}`],
    ['two passwords', password + password + oneTime],
    ['a name and a password behind it', oneTime + name + password],
  ])('beside %s', (_, fields) => {
    expect(waitsFor(`<form>${fields}${button}</form>`)).toBeNull();
  });

  it.each([
    ['a code that is no one-time code', '<label>Code <input id="c" maxlength="6"></label>'],
    ['"OTP", alone', '<label>OTP <input id="c" maxlength="6"></label>'],
    ['what is used one time and no code', '<label>One-time gift <input id="c" maxlength="6"></label>'],
  ])('nor is %s', (_, field) => {
    expect(waitsFor(`<form>${field}${button}</form>`)).toBeNull();
  });
});
