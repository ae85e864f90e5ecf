// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Member } from '../../lib/core/team.ts';
import type { TeamReading } from '../../lib/core/team-reading.ts';
import type { TrustedDevice } from '../../lib/core/trusted-device.ts';
import { figure } from '../figures/figure.ts';
import { fewAccounts, unlocked } from './fake/samples.ts';
import { closePopup, type OpenPopup, openPopupWith } from './harness.tsx';

afterEach(() => {
  closePopup();
  vi.useRealTimers();
});

const day = 24 * 60 * 60_000;
const origin = 'https://app.helpkit.in';
const device = (change: Partial<TrustedDevice> = {}): TrustedDevice => ({
  id: 'one',
  origin,
  username: 'agent@example.com',
  accountId: null,
  since: Date.now() - 2 * day,
  until: Date.now() + 28 * day,
  tickedBy: 'preference',
  state: 'trusted',
  changedAt: 0,
  ...change,
});

async function openFromSettings({ user }: OpenPopup, name: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Settings' }));
  await user.click(await screen.findByRole('button', { name }));
  await screen.findByRole('heading', { name });
}

describe('trusted devices, two clicks from opening', () => {
  it('are listed with their end and who ticked the box, and revoked at the site', async () => {
    const here = { label: 'Chrome on Linux', here: true, until: Date.now() + 28 * day, lastUsed: null };
    const popup = await openPopupWith({
      accounts: fewAccounts,
      trusted: {
        devices: [device(), device({ id: 'two', username: 'owner@example.com', state: 'lost' })],
        lists: [{ origin, path: '/', username: '', devices: [here], readAt: Date.now() }],
        ending: ['one'],
      },
    });
    await openFromSettings(popup, 'Trusted devices');
    expect(await screen.findByText('Ends within a day')).toBeTruthy();
    expect(screen.getAllByText(/ticked by your settings/)).toHaveLength(2);
    expect(screen.getByText(/^Lost on/)).toBeTruthy();
    expect(screen.getByText('(this browser)', { exact: false })).toBeTruthy();
    const name = 'app.helpkit.in, agent@example.com';
    await popup.user.click(screen.getByRole('button', { name: `Revoke: ${name}` }));
    expect(popup.requests('trust.revoke')).toEqual([{ id: 'one' }]);
    await screen.findByText(/^Revoke it on the page/);
    await popup.user.click(screen.getByRole('button', { name: `Forget here: ${name}` }));
    await waitFor(() => expect(screen.queryByText(/^Revoke it on the page/)).toBeNull());
  });

  it('says what the list is for while it is empty', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openFromSettings(popup, 'Trusted devices');
    expect(await screen.findByText(/^No site trusts this browser/)).toBeTruthy();
  });
});

describe('what a site is about to do', () => {
  const recovery = {
    origin,
    username: 'agent@example.com',
    dueAt: Date.now() + 20 * 60 * 60_000,
    seenAt: Date.now(),
    path: '/inbox',
  };

  it('is an alert above the locked screen where nobody here started it, with the ways to stop it', async () => {
    const popup = await openPopupWith({
      status: { ...unlocked, state: 'locked' },
      recoveries: [{ ...recovery, startedBy: 'foreign' }],
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/Somebody is turning off your two-factor at app.helpkit.in/);
    expect(alert.textContent).toMatch(/In 20 hours/);
    await popup.user.click(within(alert).getByRole('button', { name: 'Cancel the recovery' }));
    await popup.user.click(within(alert).getByRole('button', { name: 'Change the password' }));
    expect(popup.requests('siteRecovery.go').map(({ to }) => to)).toEqual(['cancel', 'password']);
    await popup.user.click(within(alert).getByRole('button', { name: 'It was me' }));
    await waitFor(() => expect(screen.queryByText(/Somebody is turning off/)).toBeNull());
    expect(screen.getByText(/Two-factor at app.helpkit.in goes off/)).toBeTruthy();
  });

  it('is an alert that calls nobody an attacker while the vault may know who started it', async () => {
    await openPopupWith({
      status: { ...unlocked, state: 'locked' },
      recoveries: [{ ...recovery, startedBy: 'unknown' }],
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/Two-factor at app.helpkit.in goes off.*Unlock: the vault knows/);
    expect(alert.textContent).not.toMatch(/Somebody/);
    for (const name of ['Cancel the recovery', 'Change the password', 'It was me'])
      within(alert).getByRole('button', { name });
  });

  it('counts the days of the own deadline, and leads to where two-factor is set up', async () => {
    const own = { at: Date.now() + 3 * day, daysLeft: 3, lockedOut: false, setUp: '/x' };
    const popup = await openPopupWith({
      accounts: fewAccounts,
      deadlines: [{ ...own, origin, username: '', seenAt: Date.now() }],
    });
    await popup.user.click(await screen.findByRole('button', { name: 'Set up now' }));
    expect(screen.getByText('app.helpkit.in: turn on two-factor within 3 days')).toBeTruthy();
    expect(popup.requests('deadline.setUp')).toEqual([{ origin }]);
  });
});

const states = ['on', 'off', 'locked', 'invited', 'removed'] as const;
const member = (at: number): Member => {
  const state = states[at % states.length] ?? 'on';
  return {
    email: `member-${at}@example.com`,
    name: at === 1 ? '=HYPERLINK("x")' : `Member ${String(at).padStart(4, '0')}`,
    role: at % 2 === 0 ? 'Agent' : 'Supervisor',
    state,
    method: state === 'on' ? (at % 3 === 0 ? 'sms' : 'app') : null,
    since: null,
    deadline: state === 'off' ? Date.now() + ((at % 7) + 1) * day : null,
    daysLeft: null,
  };
};
const team = (count: number): TeamReading => ({
  origin,
  readAt: Date.now(),
  members: Array.from({ length: count }, (_, at) => member(at)),
  pages: null,
  whole: true,
  changes: [{ email: 'bo@example.com', name: 'Bo', from: 'off', to: 'on' }],
  comparedWith: Date.now() - day,
});

describe('the team', () => {
  const rules = [{ origin, required: false, graceDays: 7, readAt: Date.now() }];

  it('stands in the popup with its counts and with whom a rule would lock out', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts, teams: { readings: [team(40)], rules } });
    await openFromSettings(popup, 'Team');
    expect(await screen.findByText(/^40 members · As read on/)).toBeTruthy();
    expect(screen.getByText(/^16 of 40 members would be locked out/)).toBeTruthy();
    expect(screen.getByText('8 of them at once.')).toBeTruthy();
  });

  it('turns the other pages in sight, shows how far it is, and stops', async () => {
    const so = { origin, read: 1, of: 3, members: 50, whole: false, canGoOn: true };
    const progress = [
      so,
      { ...so, read: 2, members: 100 },
      { ...so, read: 3, members: 120, whole: true, canGoOn: false },
    ];
    const popup = await openPopupWith({ accounts: fewAccounts, progress });
    await openFromSettings(popup, 'Team');
    expect(await screen.findByText('1 of 3 pages, 50 members')).toBeTruthy();
    await popup.user.click(screen.getByRole('button', { name: 'Read the other pages' }));
    await waitFor(() => expect(screen.queryByText(/of 3 pages/)).toBeNull(), { timeout: 5_000 });
    expect(popup.requests('team.next')).toHaveLength(2);
  });

  it('tells of the page that was under way when it was stopped, and turns no other', async () => {
    const so = { origin, read: 1, of: 3, members: 50, whole: false, canGoOn: true };
    const progress = [so, so, so, so, { ...so, read: 2, members: 100 }];
    const popup = await openPopupWith({ accounts: fewAccounts, progress });
    await openFromSettings(popup, 'Team');
    await popup.user.click(await screen.findByRole('button', { name: 'Read the other pages' }));
    await popup.user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(screen.getByRole('button', { name: 'Read the other pages' })).toBeTruthy();
    expect(await screen.findByText('2 of 3 pages, 100 members', {}, { timeout: 5_000 })).toBeTruthy();
    expect(popup.requests('team.next')).toHaveLength(1);
  });

  it('of five thousand draws only what is in sight, and sorts, filters and exports in no time', async () => {
    const popup = await openPopupWith(
      { accounts: fewAccounts, teams: { readings: [team(5_000)], rules } },
      async () => {
        window.location.hash = 'team';
        const { useRoom } = await import('../../lib/state/room-address.ts');
        useRoom(window);
      },
    );
    await screen.findByText(/^5,000 members/);
    const rows = () => screen.getAllByRole('row');
    expect(rows().length).toBeLessThan(60);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('5001');
    const begun = performance.now();
    await popup.user.selectOptions(screen.getByLabelText('Order'), 'Name');
    await popup.user.selectOptions(screen.getByLabelText('Two-factor'), 'Late');
    await popup.user.type(screen.getByLabelText('Name, e-mail or role'), '4996');
    const took = performance.now() - begun;
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(rows()[1]?.textContent).toMatch(/Member 4996.*Late/);
    figure({
      figure: 'ms to sort, filter and search a team of 5,000, six changes in all',
      part: '6',
      requirement: 'issue 8: 5,000 members stay smooth',
      value: Math.round(took),
      goal: 1_200,
      holds: took <= 1_200,
    });
    expect(took).toBeLessThan(4_000);

    await popup.user.click(within(screen.getByRole('table')).getByRole('button', { name: /^Reminder for/ }));
    const mail = await screen.findByRole('link', { name: 'Write an e-mail' });
    expect(mail.getAttribute('href')).toMatch(/^mailto:member-4996%40example\.com\?subject=.*two-factor/);
    await popup.user.click(screen.getByRole('button', { name: 'Copy the text' }));
    expect(await popup.copied()).toMatch(/^Hello Member 4996,/);
  });

  it('names everybody whom a rule would lock out, with day and time by the clocks of this computer, on paper too', async () => {
    // Midnight in London, in the summer of Lord Howe: eleven hours ahead, and half an hour less in winter.
    const deadline = Date.UTC(2027, 0, 15, 12, 5);
    const off: Member = { ...member(1), deadline: null };
    const members = Array.from({ length: 250 }, (_, at) => ({
      ...off,
      name: `Member ${String(at).padStart(3, '0')}`,
      email: `member-${at}@example.com`,
      deadline: at === 0 ? deadline : deadline + at * 60_000,
    }));
    vi.setSystemTime(Date.UTC(2027, 0, 10));
    const popup = await openPopupWith(
      { accounts: fewAccounts, teams: { readings: [{ ...team(0), members }], rules } },
      async () => {
        window.location.hash = 'team';
        const { useRoom } = await import('../../lib/state/room-address.ts');
        useRoom(window);
        const { zone } = await import('../../lib/state/team-state.ts');
        zone.value = 'Australia/Lord_Howe';
      },
    );
    await popup.user.click(await screen.findByText('Who, and when'));
    const list = () => document.querySelectorAll<HTMLElement>('.forecast li');
    expect(list().length).toBeLessThan(60);
    expect(list()[0]?.textContent).toMatch(/^Member 000Jan 15, 2027, 11:05.PM$/);
    expect(list()[0]?.getAttribute('aria-setsize')).toBe('250');
    expect(screen.getAllByText(/^By your clock: .*\(Australia\/Lord_Howe\)\.$/)).toHaveLength(2);
    expect(screen.getByRole('columnheader', { name: 'Would be locked out' })).toBeTruthy();
    expect(screen.getAllByRole('row')[1]?.textContent).toMatch(/Member 000.*Jan 15, 202711:05.PM/);

    window.dispatchEvent(new Event('beforeprint'));
    expect(list()).toHaveLength(250);
    expect(list()[249]?.textContent).toMatch(/^Member 249Jan 16, 2027, 3:14.AM$/);
    expect(screen.getAllByRole('row')).toHaveLength(251);
    window.dispatchEvent(new Event('afterprint'));
    await waitFor(() => expect(list().length).toBeLessThan(60));
  });

  it('is exported with the day and time of each, as the clocks of the zone show them', async () => {
    await openPopupWith({ accounts: fewAccounts });
    const { teamCsv } = await import('../../components/views/team/team-csv.ts');
    const readAt = Date.UTC(2027, 2, 30, 20);
    const one = { ...team(0), readAt };
    const rows = (given: Partial<Member>[], required: boolean, zone: string) =>
      teamCsv(
        one,
        given.map((change) => ({ ...member(1), deadline: null, ...change })),
        { required, graceDays: 7 },
        zone,
      )
        .split('\r\n')
        .map((line) => line.split('","').slice(6).join(' ').replaceAll('"', ''));
    // Clocks in Chile are put back on 3 April 2027: the seven days from now end an hour earlier by them.
    expect(rows([{}, { deadline: Date.UTC(2027, 3, 2, 3) }], false, 'America/Santiago')).toEqual([
      'Deadline Days left Would be locked out (America/Santiago) Time As read on 2027-03-30T20:00:00.000Z',
      '  2027-04-06 16:00',
      '2027-04-02T03:00:00.000Z 3 2027-04-02 00:00',
      '',
    ]);
    expect(rows([{ daysLeft: 3 }, {}, { state: 'on' }], true, 'Asia/Kolkata')).toEqual([
      'Deadline Days left Locked out (Asia/Kolkata) Time As read on 2027-03-30T20:00:00.000Z',
      ' 3 2027-04-03 ',
      '   ',
      '   ',
      '',
    ]);
  });

  it('reminds whoever is locked out in other words than whoever has days left, by an hour that is clear anywhere', async () => {
    const one = { ...member(1), name: 'Ann', email: 'ann@example.com' };
    const members: Member[] = [
      { ...one, deadline: Date.UTC(2027, 0, 15, 12, 5) },
      { ...one, name: 'Bo', email: 'bo@example.com', deadline: null, daysLeft: 3 },
      { ...one, name: 'Cy', email: 'cy@example.com', state: 'locked', deadline: null },
      { ...one, name: 'Di', email: 'di@example.com', deadline: Date.UTC(2027, 0, 9) },
    ];
    const readAt = Date.UTC(2027, 0, 10, 12);
    vi.setSystemTime(readAt);
    const popup = await openPopupWith(
      {
        accounts: fewAccounts,
        teams: {
          readings: [{ ...team(0), readAt, members }],
          rules: rules.map((rule) => ({ ...rule, required: true })),
        },
      },
      async () => {
        window.location.hash = 'team';
        const { useRoom } = await import('../../lib/state/room-address.ts');
        useRoom(window);
        const { zone } = await import('../../lib/state/team-state.ts');
        zone.value = 'Asia/Kolkata';
      },
    );
    const mailFor = async (name: string) => {
      await popup.user.click(await screen.findByRole('button', { name: `Reminder for ${name}` }));
      const link = await screen.findByRole('link', { name: 'Write an e-mail' });
      const query = new URL(link.getAttribute('href') ?? '').searchParams;
      await popup.user.click(screen.getByRole('button', { name: 'Cancel' }));
      return `${query.get('subject')}: ${query.get('body')}`;
    };
    expect(await mailFor('Ann')).toMatch(
      /^Please turn on .* by Jan 15, 2027, 5:35.PM, India Standard Time \(Asia\/Kolkata\): Settings/s,
    );
    expect(await mailFor('Bo')).toMatch(/^Please turn on .* by Jan 12, 2027: Settings/s);
    for (const name of ['Cy', 'Di']) {
      const mail = await mailFor(name);
      expect(mail).toMatch(/^You are locked out of HelpKit.*let in again at once/s);
      expect(mail).not.toMatch(/After that day/);
    }
  });

  it('is exported without a cell that a spreadsheet would compute', async () => {
    await openPopupWith({ accounts: fewAccounts, teams: { readings: [team(5)], rules } }, async () => {
      window.location.hash = 'team';
      const { useRoom } = await import('../../lib/state/room-address.ts');
      useRoom(window);
    });
    await screen.findByText(/^5 members/);
    const { teamCsv } = await import('../../components/views/team/team-csv.ts');
    const csv = teamCsv(team(5), team(5).members, { required: false, graceDays: 7 }, 'UTC');
    expect(csv).toContain('"\'=HYPERLINK(""x"")"');
    expect(csv.split('\r\n')).toHaveLength(7);
  });
});
