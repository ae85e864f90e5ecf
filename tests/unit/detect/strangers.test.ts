// @vitest-environment happy-dom
import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { waitsFor } from './pages.ts';

const top = '<h1>Two-factor authentication</h1><p>Open your authenticator app.</p>';
const code = '<label>Verification code <input id="c"></label>';
const button = '<button>Continue</button>';
const colour = '<label>Favourite colour <input></label>';
const size = '<label>Shoe size <input></label>';

describe('a code among two more questions that no login asks is another one, whatever the page says of apps:', () => {
  it.each([
    ['two plain ones', colour + size],
    ['what other trades ask for', '<label>Coupon <input></label><label>Gift <input></label>'],
    ['places of many lines', '<textarea></textarea><textarea></textarea>'],
    ['places for styled text', '<div contenteditable="true"></div><div contenteditable="true"></div>'],
    ['one of each', `${colour}<textarea aria-label="Your phone"></textarea>`],
    ['one with a number beside its name', `${colour}<label>Shoe size <input placeholder="7"></label>`],
  ])('%s', (_, others) => {
    expect(waitsFor(`${top}<form>${code}${others}${button}</form>`)).toBeNull();
  });

  it.each(['section', 'div', 'form'])('in a %s', (around) => {
    expect(waitsFor(`<${around}>${top}${code}${colour}${size}${button}</${around}>`)).toBeNull();
  });
});

describe('a code is asked of who logs in beside', () => {
  it.each([
    ['nothing', ''],
    ['one more question', colour],
    [
      'fields that are filled in already',
      '<label>Favourite colour <input readonly></label><label>Shoe size <input disabled></label>',
    ],
    [
      'passwords, whatever they are called',
      '<label>Safe word <input type="password"></label><input><label>Answer <input type="password"></label>',
    ],
    [
      'whatever stands before a password',
      '<label>Club <input></label><input type="password"><label>House <input></label><input type="password">',
    ],
    ['fields without a word', '<input><label>2 <input></label>'],
    ['a mail address and a telephone', '<label>E-mail <input></label><label>Phone <input></label>'],
    ['a name and a device', '<label>Username <input></label><label>Device <input></label>'],
    [
      'what is called after one of these in one of its labels',
      '<label>Where it rings <input aria-label="Phone"></label><label>Who rings <input aria-label="Username"></label>',
    ],
  ])('%s', (_, others) => {
    expect(waitsFor(`${top}<form>${code}${others}${button}</form>`)).toBe('totp');
  });

  it.each(['form', 'section', 'div role="dialog"'])('questions outside of its own <%s>', (around) => {
    const [name = ''] = around.split(' ');
    expect(waitsFor(`<${around}>${top}${code}${button}</${name}><div>${colour}${size}</div>`)).toBe('totp');
  });
});
