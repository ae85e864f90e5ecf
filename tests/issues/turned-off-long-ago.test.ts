import { Window } from 'happy-dom';
import { beforeEach, describe, expect, it } from 'vitest';
import { readAccountPage } from '../../lib/detect/account-page.ts';
import { helpkit, type TestWorld, testWorld } from '../unit/background/world.ts';

// A page that told when two-factor had been turned off, in a log or on the settings, was told as the recovery of somebody else.
function recovery(html: string) {
  const { document } = new Window({ url: 'https://app.helpkit.in/settings' });
  document.write(`<html lang="en"><body><nav>Inbox</nav><main>${html}</main></body></html>`);
  // happy-dom's document is one as far as it is read here.
  return readAccountPage(document as unknown as Document).recovery;
}

describe('a day on which two-factor was turned off', () => {
  it.each([
    [
      'in a log',
      '<ul><li>Two-factor authentication turned off · 3 Nov 2026</li><li>Password changed</li></ul>',
    ],
    ['on the settings', '<h1>Two-factor authentication is off</h1><p>It was turned off on 3 Nov 2026.</p>'],
  ])('is the end of no recovery that runs: %s', (_, html) => {
    expect(recovery(html)).toBeNull();
  });

  it('is one where the page tells of a delay, or has a way to stop it', () => {
    const off = '<p>Two-factor authentication is turned off on 3 Nov 2026</p>';
    expect(recovery(`${off}<p>24 hours after you asked for it.</p>`)).toMatchObject({ stage: 'running' });
    expect(recovery(`${off}<button>Cancel</button>`)).toMatchObject({ stage: 'running', canCancel: true });
    expect(recovery(`${off}<a href="/stop">Cancel recovery</a>`)).toMatchObject({ canCancel: true });
  });
});

describe('a recovery that is first heard of when it has long been over', () => {
  const hour = 60 * 60_000;
  let world: TestWorld;
  beforeEach(() => {
    world = testWorld();
  });
  const inbox = (dueAt: number) =>
    world.handlers['account.seen'](
      {
        path: '/log',
        username: 'agent@team.example',
        outside: false,
        devices: null,
        own: null,
        team: null,
        recovery: { stage: 'running', dueAt, hoursLeft: null, canCancel: true },
      },
      { ...helpkit, tabId: 7 },
    );

  it('is told to nobody', async () => {
    await inbox(world.clock.now - 25 * hour);
    expect(world.notified).toEqual([]);
  });

  it('is told while two-factor may just have gone off: a page may name the day alone', async () => {
    await inbox(world.clock.now - 23 * hour);
    expect(world.notified).toEqual(['recovery-attack']);
  });
});
