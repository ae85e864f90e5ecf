// @vitest-environment happy-dom
import './all-words.ts';
import { expect, it } from 'vitest';
import { readPage } from '../../../lib/detect/read-page.ts';
import { show } from './pages.ts';

function read(html: string) {
  show(document, `<html lang="en"><body>${html}</body></html>`);
  return readPage(document);
}

const lost = '<h2>Lost your device?</h2>';
const off = '<p>We turn off two-factor authentication.</p>';
const delay = '<p>It takes 24 hours.</p>';
const mail = '<p>We sent a link to your email.</p>';

it.each([
  ['of a lost device, a second step that is turned off, and a delay', lost + off + delay, 5],
  ['of a second step that is turned off, and a delay', off + delay, 3],
  ['of a lost device and a mail', lost + mail, 3],
  ['of a reset in some hours', '<h1>Two-factor</h1><p>It is reset within 24 hours.</p>', 3],
  [
    'of a second step that goes off on a day, with a way to stop that',
    '<p>Two-factor is turned off on 28 November 2026.</p><button>Cancel the request</button>',
    3,
  ],
  ['of all of it', lost + off + delay + mail, 6],
])('a recovery is a page that speaks %s', (_, html, score) => {
  expect(read(html)).toMatchObject({ kind: 'recovery', score });
});

it.each([
  ['of a lost device alone', lost],
  ['of a delay alone', delay],
  ['of a second step that is turned off alone', off],
  ['of a lost device and a delay', lost + delay],
  ['of a lost device in passing, and a mail', `<p>Lost your device?</p>${mail}`],
  ['of something else that was lost, and a mail', `<h2>Lost your way?</h2>${mail}`],
  ['of a mail without a code in it', `${lost}<p>Write to our email.</p>`],
  ['of a file that is removed, and a mail', `<p>It is removed in 24 hours.</p>${mail}`],
  ['of the day on which a second step went off', '<p>Two-factor was turned off on 28 November 2026.</p>'],
  [
    'of something else that goes off on a day and can be stopped',
    '<p>The add-on is turned off on 28 November 2026.</p><button>Cancel</button>',
  ],
  [
    'of a member’s second step that an admin resets, and a mail',
    '<h1>Reset the two-factor authentication of Ada?</h1><p>An email is sent to them.</p><button>Reset</button>',
  ],
  ['of it in its foot', `<footer>${lost}${off}${delay}</footer>`],
  [
    'of it in links',
    '<a href="/l">Lost your device?</a><a href="/o">Turn off two-factor authentication</a><p>It takes 24 hours.</p>',
  ],
])('none is one that speaks %s', (_, html) => {
  expect(read(html).kind).not.toBe('recovery');
});

it('it tells which lines say so, each once', () => {
  const { reasons } = read(`<p>Good morning</p>${lost}${off}${off}${delay}`);
  expect(reasons.map((one) => ('said' in one ? one.said : one.sign))).toEqual([
    'Lost your device?',
    'We turn off two-factor authentication.',
    'It takes 24 hours.',
  ]);
});
