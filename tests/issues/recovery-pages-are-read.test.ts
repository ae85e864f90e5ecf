// @vitest-environment happy-dom
import '../unit/detect/all-words.ts';
import { beforeEach, expect, it, vi } from 'vitest';
import reader from '../../entrypoints/account.ts';
import loader from '../../entrypoints/page-loader.ts';
import { readAccountPage } from '../../lib/detect/account-page.ts';

// Cards without any menu were never read, so that nobody knew who had asked for a recovery; and what a page said right before
// it was left was lost.
const said: { name: string; request: { recovery?: { stage: string } | null; outside?: boolean } }[] = [];
beforeEach(() => {
  said.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'ours',
      sendMessage: async (message: (typeof said)[number]) => {
        said.push(message);
        return { ok: true };
      },
      onMessage: { addListener: () => {} },
    },
  });
});

const link = `<main><h1>Start the recovery</h1>
  <p>Two-factor authentication is turned off 24 hours after you press the button.</p>
  <form><input type="hidden" name="link"><button>Turn off two-factor authentication in 24 hours</button></form></main>`;
const sent = `<main><h1>Check your e-mail</h1>
  <p>We sent you a link. It is good for 60 minutes. Two-factor authentication is turned off 24 hours after you open it.</p></main>`;

/** The loader of a document that has yet to be looked at. */
const load = () => {
  vi.stubGlobal('__helpkitAuthenticatorLoader', undefined);
  loader.main();
};
const wanted = () => said.map(({ name }) => name);

it.each([
  ['what a mailed link opens', link],
  ['a link that was mailed', sent],
])('%s is read though it has nothing but words', async (_what, body) => {
  document.body.innerHTML = body;
  load();
  await vi.runAllTimersAsync();
  expect(wanted()).toContain('account.wanted');
});

it('a long page that lists and dates nothing is left alone, and so is one that says nothing', async () => {
  for (const body of [`<article>${'A word or two. '.repeat(200)}</article>`, '<div id="app"></div>']) {
    document.body.innerHTML = body;
    load();
    await vi.runAllTimersAsync();
  }
  expect(wanted()).not.toContain('account.wanted');
});

it('lets nobody in by the card that says that a link was mailed', () => {
  document.body.innerHTML = sent;
  expect(readAccountPage(document)).toMatchObject({ outside: true, recovery: { stage: 'sent' } });
  document.body.innerHTML = `<nav><a href="/inbox">Inbox</a></nav>${sent}`;
  expect(readAccountPage(document).outside).toBe(false);
});

it('takes a link that sets a new password for none that begins a recovery', () => {
  document.body.innerHTML =
    '<main><h1>Check your e-mail</h1><p>We sent you a link to reset your password. It is valid for 24 hours.</p></main>';
  expect(readAccountPage(document).recovery?.stage).not.toBe('sent');
});

it('tells what a page said last though it is left at once', async () => {
  document.body.innerHTML = link;
  reader.main();
  await vi.runAllTimersAsync();
  document.body.innerHTML = sent;
  await Promise.resolve();
  dispatchEvent(new Event('pagehide'));
  expect(said.map(({ request }) => request.recovery?.stage)).toEqual(['link', 'sent']);
});
