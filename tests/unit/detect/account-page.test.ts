import './all-words.ts';
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountReading, readAccountPage } from '../../../lib/detect/account-page.ts';
import { instantOf } from '../../../lib/detect/instants.ts';
import { figure } from '../../figures/figure.ts';
import { dayMs, startTeamBench, type TeamBench } from '../../helpkit/checks/team-bench.ts';
import type { Visitor } from '../../helpkit/checks/test-visitor.ts';
import { seedMembers } from '../../helpkit/seed.ts';

type Read = Omit<AccountReading, 'next'> & { next: string | null };

/** What is read of a page's HTML, in a document without layout. */
function read(html: string, url = 'https://app.helpkit.in/'): Read {
  const { document } = new Window({ url });
  document.write(html);
  // happy-dom's document is one as far as it is read here.
  const reading = readAccountPage(document as unknown as Document);
  return { ...reading, next: reading.next?.getAttribute('href') ?? null };
}

const ofFile = (name: string) => read(readFileSync(`tests/pages/${name}.html`, 'utf8'));

describe.each(['plain', 'rtl', 'hi', 'pt'])('the reference site, skin %s', (skin) => {
  let bench: TeamBench;
  beforeAll(async () => {
    bench = await startTeamBench();
  });
  afterAll(() => bench.helpkit.stop());
  const page = async (who: Visitor, path: string) =>
    read(
      (await who.open(`${path}${path.includes('?') ? '&' : '?'}skin=${skin}`)).body,
      bench.helpkit.url + path,
    );

  it('tells members, the rule, trusted devices, the own deadline and a recovery', async () => {
    const { owner, clock, accounts, helpkit } = bench;
    expect(await page(owner, '/settings/security')).toMatchObject({
      username: 'owner@example.com',
      devices: [],
      recovery: null,
      own: null,
      team: null,
    });
    expect(await page(owner, '/settings/security/team')).toMatchObject({
      devices: null,
      own: null,
      team: { required: false, graceDays: 7, members: null },
    });
    await seedMembers(helpkit.site, 20);
    await bench.require(owner);
    expect((await page(owner, '/settings/security/team')).team?.required).toBe(true);
    const { team } = await page(owner, '/settings/team/members');
    expect(team).toMatchObject({ page: null, next: false, filtered: false });
    const members = team?.members ?? [];
    expect(members).toHaveLength(23);
    const deadline = clock.now + 7 * dayMs;
    expect(members.find(({ email }) => email === 'member-00002@example.com')).toMatchObject({
      name: 'Member 00002',
      role: 'Agent',
      state: 'off',
      method: null,
      deadline,
      daysLeft: 7,
    });
    expect(members.find(({ email }) => email === 'member-00001@example.com')).toMatchObject({
      state: 'on',
      method: 'app',
      since: clock.now,
      deadline: null,
    });
    expect((await page(owner, '/settings/team/members?search=00002')).team).toMatchObject({ filtered: true });
    const { browser } = await bench.addMember('Agent');
    expect((await page(browser, '/inbox')).own).toEqual({
      at: deadline,
      daysLeft: 7,
      lockedOut: false,
      setUp: '/settings/security/two-factor',
    });

    const { agent } = accounts;
    const asking = await bench.withPassword(agent);
    await asking.open('/recovery');
    const logged = await bench.fullLogin(agent);
    const sent = await asking.send('/recovery', { password: agent.password });
    expect(read(sent.body).recovery?.stage).toBe('mailed');
    const [mail] = (await bench.mailsTo(agent.account.email)).slice(-1);
    const link = new URL(/https?:\S+\/recovery\S+/.exec(mail?.text ?? '')?.[0] ?? '');
    const opened = await asking.open(link.pathname + link.search);
    expect(read(opened.body).recovery?.stage).toBe('link');
    const running = await asking.send('/recovery/start', { link: link.searchParams.get('link') ?? '' });
    const told = { stage: 'running', dueAt: clock.now + dayMs };
    expect(read(running.body).recovery).toMatchObject(told);
    expect(await page(logged, '/inbox')).toMatchObject({ username: 'agent@example.com', recovery: told });
    await logged.send('/settings/security/recovery/cancel', {});
    expect((await page(logged, '/inbox')).recovery).toBeNull();
  });

  it('tells how long this browser is trusted', async () => {
    const { agent } = bench.accounts;
    const browser = await bench.withPassword(agent);
    await browser.open('/login/code');
    const code = bench.code(agent.secret?.base32 ?? '', 1);
    await browser.send('/login/code', { code, trust: 'yes' });
    const { devices } = await page(browser, '/settings/security');
    expect(devices).toEqual([
      {
        label: expect.any(String),
        here: true,
        until: bench.clock.now + 30 * dayMs,
        lastUsed: bench.clock.now,
      },
    ]);
  });
});

describe('pages of other markup', () => {
  const rules: [name: string, required: boolean, days: number | null][] = [
    ['a17-team', false, 14],
    ['c52-team-de', false, 7],
    ['h13-team-ar', false, 7],
    ['k20-team-radios', false, 7],
    ['e33-team-pt', false, 7],
  ];
  const deadlines: [name: string, days: number | null, lockedOut: boolean][] = [
    ['a18-team-es', 5, false],
    ['c53-team-ja', 4, false],
    ['c55-team-modal', 2, false],
    ['h14-notice-hi', 5, false],
    ['h15-lockout', null, true],
  ];
  const recoveries: [name: string, stage: string, hours: number | null][] = [
    ['e15-recovery-banner', 'running', 22],
    ['h18-recovery-warn', 'running', 23],
    ['c56-recovery-pending', 'running', 23],
    ['a20-recovery-fr', 'sent', null],
    ['h16-recovery-es-link', 'sent', null],
    ['a19-recovery-de', 'sent', null],
    ['h17-recovery-ja', 'sent', null],
  ];
  const silent = [
    'g23-team-article',
    'g09-admin-reset',
    'b17-settings',
    'g24-status-off',
    'd15-recovery-mail-setting',
  ];

  it('tell the same', () => {
    let right = 0;
    const count = <T>(given: T, wanted: T) => {
      expect(given).toEqual(wanted);
      right += 1;
    };
    for (const [name, required, graceDays] of rules) {
      const { team } = ofFile(name);
      count({ required: team?.required, days: team?.graceDays }, { required, days: graceDays });
    }
    for (const [name, daysLeft, lockedOut] of deadlines) {
      const { own } = ofFile(name);
      count({ days: own?.daysLeft, lockedOut: own?.lockedOut }, { days: daysLeft, lockedOut });
    }
    for (const [name, stage, hoursLeft] of recoveries) {
      const { recovery } = ofFile(name);
      count({ stage: recovery?.stage, hours: recovery?.hoursLeft }, { stage, hours: hoursLeft });
    }
    for (const name of silent) {
      const { own, recovery, devices, team } = ofFile(name);
      count(
        { own, recovery, devices, members: team?.members ?? null },
        { own: null, recovery: null, devices: null, members: null },
      );
    }
    const of = rules.length + deadlines.length + recoveries.length + silent.length;
    figure({
      figure: `of ${of} pages of teams, deadlines and recoveries, those that are read right`,
      part: '6',
      requirement: 'issue 8: team toggle and days 100 %; recovery pages are recognised',
      value: right,
      goal: of,
      holds: right === of,
    });
  });

  it('a list of cards, without a table', () => {
    const card = (name: string, more: string) =>
      `<li><b>${name}</b><span>${name.toLowerCase()}@example.com</span><em>${more}</em></li>`;
    const html = `<html lang="de"><main><h1>Mitglieder</h1><ul>${card('Ada', 'Aktiv')}${card('Bo', 'Deaktiviert')}${card(
      'Cy',
      'Gesperrt',
    )}</ul><nav><span>Seite 1 von 3</span> <button>Weiter</button></nav></main>`;
    const { team } = read(html);
    expect(team?.members?.map(({ name, state }) => [name, state])).toEqual([
      ['Ada', 'on'],
      ['Bo', 'off'],
      ['Cy', 'locked'],
    ]);
    expect(team).toMatchObject({ page: { at: 1, of: 3 }, next: true });
  });

  it('an address book is no list of second factors', () => {
    const rows = ['ada', 'bo'].map(
      (name) => `<tr><td>${name}</td><td>${name}@example.com</td><td>On</td></tr>`,
    );
    expect(
      read(`<table><tr><th>Name</th><th>E-mail</th><th>Newsletter</th></tr>${rows.join('')}</table>`).team,
    ).toBeNull();
  });

  it('days in words', () => {
    expect(instantOf('5 Apr 2026 at 09:00 UTC', 'en')).toBe(Date.UTC(2026, 3, 5, 9));
    expect(instantOf('5. März 2026', 'de')).toBe(new Date(2026, 2, 5).getTime());
    expect(instantOf('Mar 5, 2026', 'en')).toBe(new Date(2026, 2, 5).getTime());
    expect(instantOf('2026年4月5日', 'ja')).toBe(new Date(2026, 3, 5).getTime());
    expect(instantOf('٥ أبريل ٢٠٢٦', 'ar')).toBe(new Date(2026, 3, 5).getTime());
    expect(instantOf('05.04.2026', 'de')).toBe(new Date(2026, 3, 5).getTime());
    expect(instantOf('03/04/2026', 'en')).toBeNull();
    expect(instantOf('7 days left', 'en')).toBeNull();
  });
});
