import { beforeEach, describe, expect, it } from 'vitest';
import { remindAnew } from '../../lib/background/reminders.ts';
import { insidePage } from '../unit/background/seen-pages.ts';
import { extension, helpkit, loginPrompt, type TestWorld, testWorld } from '../unit/background/world.ts';

// An update of the extension took every alarm with it, as each end of Firefox does: of the day before a trusted device is
// asked again nothing was said until somebody looked at the list.

const day = 24 * 60 * 60_000;
const password = 'correct horse battery staple';
const username = 'agent@team.example';
let world: TestWorld;

/** A device is trusted for thirty days, and two-factor is due in five. */
async function live(by: string | null): Promise<void> {
  await world.handlers['vault.create']({ password: by }, extension);
  await world.handlers['prompt.seen']({ ...loginPrompt, trustTicked: true, username }, helpkit);
  const own = { at: world.clock.now + 5 * day, daysLeft: null, lockedOut: false, setUp: '/settings/2fa' };
  await world.handlers['account.seen']({ ...insidePage, username, own }, helpkit);
}

const alarms = () => (['trust', 'deadline'] as const).map((of) => world.reminders.get(of) ?? null);

/** What an update leaves: the disk. */
async function update(): Promise<void> {
  await world.handlers['vault.lock']({}, extension);
  world.reminders.clear();
  for (const name of ['own-deadlines', 'button']) await world.deps.session.remove(name);
  await world.deps.markButton(null);
  await remindAnew(world.deps);
}

beforeEach(() => {
  world = testWorld();
});

describe('after an update', () => {
  it('a vault without a password has its reminders again at once', async () => {
    await live(null);
    const before = alarms();
    expect(before).toEqual([expect.any(Number), expect.any(Number)]);
    await update();
    expect(alarms()).toEqual(before);
    expect(world.mark.said).toEqual({ text: '5', tone: 'warning' });
  });

  it('one with a password has them once it is opened, whatever is looked at', async () => {
    await live(password);
    const before = alarms();
    await update();
    expect(alarms()).toEqual([null, null]);
    await world.handlers['vault.unlock']({ password }, extension);
    expect(alarms()).toEqual(before);
    expect(world.mark.said).toEqual({ text: '5', tone: 'warning' });
  });
});
