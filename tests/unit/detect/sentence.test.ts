import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { read, type Said, saysSomething } from '../../../lib/detect/sentence.ts';
import { linkEnd, linkStart } from '../../../lib/detect/snapshot-data.ts';

type Ways = Pick<Said, 'app' | 'sms' | 'mail' | 'sent' | 'backup'>;

/** By which ways the code of a sentence comes; those that it is silent about are left out. */
function ways(text: string): Partial<Ways> {
  const said = read(text, 'en');
  if (said.length !== 1) throw new Error('not one sentence');
  const { app, sms, mail, sent, backup } = said[0] as Said; // there is one
  const all: Ways = { app, sms, mail, sent, backup };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== 0 && value !== false));
}

const link = (words: string) => `${linkStart}${words}${linkEnd}`;

describe('the way of a code, by a sentence about it', () => {
  it.each<[string, Partial<Ways>]>([
    // An app makes it, surely where the app is named as one that does.
    ['Enter the code from your authenticator app.', { app: 1 }],
    ['Open your authenticator.', { app: 1 }],
    ['Enter the code that the app shows.', { app: 0.65 }],
    ['Scan this with the app.', { app: 0.65 }],
    ['Open the app.', {}],
    ['Do you use an authenticator?', {}],
    ['Enter the code of your banking app.', {}],
    ['Enter the game code of the app.', {}],
    ['You lost your authenticator.', {}],
    ['Enter the code, you lost the authenticator.', {}],

    // A message or a call brought it.
    ['Enter the code from the text message.', { sms: 1 }],
    ['We texted a code to your phone.', { sms: 1 }],
    ['We sent a code to your phone.', { sms: 1 }],
    ['We sent it to your phone.', { sms: 0.6 }],
    ['We sent a code to +49 170 1234567.', { sms: 1 }],
    ['We sent it to •••• 67.', { sms: 1 }],
    ['Your number ends in **67.', { sms: 0.5 }],
    ['Have your phone at hand.', {}],
    ['An authenticator app is safer than text messages.', { app: 0.5, sms: 0.5 }],
    ['You lost the phone for text messages.', {}],

    // Mail did.
    ['We sent a code to your email.', { mail: 1 }],
    ['We sent a code to me@example.com.', { mail: 1 }],
    ['Enter the code from the email.', { mail: 0.7 }],
    ['Use your email for two-factor authentication.', { mail: 0.7 }],
    ['Write to our email.', { mail: 0.28 }],
    ['You lost the code, and the email.', { mail: 0.28 }],
    ['You lost the email.', {}],
    ['The code went to your phone.', { sms: 0.28 }],
    ['The code is on your mobile device.', {}],
    ['A code waits at m***@example.com.', { mail: 0.7 }],
    ['We texted a code for me@example.com.', { sms: 1 }],

    // It was sent, by whatever way.
    ['A code was sent.', { sent: true }],
    ['Enter the 6 digits that were sent.', { sent: true }],
    ['It was sent.', {}],
    ['A backup code was sent.', { backup: 1 }],
    ['No code was sent, or use another way.', { sent: true }],

    // It is one of those that were kept.
    ['Enter a backup code.', { backup: 1 }],
    ['Use a recovery code, your authenticator is lost.', { backup: 0.5 }],
    ['Enter a code from your authenticator app, or a backup code.', { app: 1, backup: 0.5 }],
    ['Enter an authentication code, or a recovery code.', { backup: 0.5 }],
    ['Enter a backup authentication code.', { backup: 1 }],
    ['Make a backup of your files.', {}],
  ])('%s %j', (text, expected) => {
    expect(ways(text)).toEqual(expected);
  });
});

describe('a link in a sentence', () => {
  it('may name the app that is meant, and names no other way', () => {
    expect(ways(`Enter the code from your ${link('authenticator app')}.`)).toEqual({ app: 1 });
    for (const other of ['backup code', 'text message', 'email', 'Send it again'])
      expect(ways(`Enter the code from your authenticator app or ${link(other)}.`)).toEqual({ app: 1 });
    expect(ways(`Enter a code or ${linkStart}backup code`)).toEqual({});
    expect(ways(`Enter a backup code, see ${link('help')}.`)).toEqual({ backup: 1 });
  });
});

it('what a text says is read sentence by sentence', () => {
  const said = read('Open your authenticator. Or we text you a code.', 'en');
  expect(said.map(({ app, sms }) => [app, sms])).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(said.map(({ lost }) => lost)).toEqual([false, false]);
  expect(read('You lost your phone.', 'en')[0]?.lost).toBe(true);
  expect(read('', 'en')).toEqual([]);
});

it.each([
  ['Enter the code', true],
  ['ending in ••67', true],
  ['ending in **', true],
  ['2 * 3', false],
  ['Good morning', false],
  ['', false],
])('a text says something by a word that is known or by digits that are hidden: "%s" %s', (text, says) => {
  expect(saysSomething(text, 'en')).toBe(says);
});
