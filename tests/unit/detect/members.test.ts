import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { members, table, team } from './team-page.ts';

describe('the list of members', () => {
  it('is the longest of those that tell second factors', () => {
    const short = table(['Mail', '2FA'], ['ada@example.com', 'on']);
    const long = table(['Mail', '2FA'], ['bo@example.com', 'on'], ['cy@example.com', 'off']);
    const other = table(
      ['Mail', 'News'],
      ['di@example.com', 'on'],
      ['ed@example.com', 'on'],
      ['fi@example.com', 'on'],
    );
    for (const html of [short + long + other, other + long + short])
      expect(members(html)?.map(({ email }) => email)).toEqual(['bo@example.com', 'cy@example.com']);
  });

  it('is none where only few of its rows tell them', () => {
    const rows = (told: number) =>
      ['ada', 'bo', 'cy', 'di'].map((name, at) => [`${name}@example.com`, at < told ? 'off' : 'Support']);
    expect(members(table(['Mail', 'Two-factor'], ...rows(2)))).toHaveLength(2);
    expect(members(table(['Mail', 'Two-factor'], ...rows(1)))).toBeNull();
  });

  it('is the longest of those without a table, too', () => {
    const card = (name: string) => `<li><b>${name}</b><span>${name}@example.com</span><em>Enabled</em></li>`;
    expect(
      members(`<ul>${card('ada')}${card('bo')}</ul><ol>${card('cy')}${card('di')}${card('ed')}</ol>`),
    ).toHaveLength(3);
  });
});

describe('how a member stands', () => {
  const one = (headings: readonly string[], ...cells: readonly string[]) =>
    members(table(['Mail', ...headings], ['ada@example.com', ...cells]))?.[0];

  it.each([
    ['words', 'Enabled', 'on'],
    ['a switch that is on', '<button role="switch" aria-checked="true"></button>', 'on'],
    ['a switch that is off', '<button role="switch" aria-checked="false"></button>', 'off'],
    ['a box by its role', '<span role="checkbox" aria-checked="true"></span>', 'on'],
    ['a box', '<input type="checkbox" checked>', 'on'],
    ['an empty box', '<input type="checkbox">', 'off'],
    ['words beside a box that chooses the row', '<input type="checkbox"> Enabled', 'on'],
    ['a way that an app is', 'Authenticator app', 'on'],
    ['a way that messages are', 'Text message', 'on'],
  ])('is told by %s: %s', (_, cell, state) => {
    expect(one(['Two-factor'], cell)?.state).toBe(state);
  });

  it.each([
    ['Authenticator app', 'app'],
    ['Text message', 'sms'],
    ['Enabled', null],
  ])('and by what: %s', (cell, method) => {
    expect(one(['Two-factor'], cell)?.method).toBe(method);
  });

  it('without a way where it is off, whatever is said of one', () => {
    expect(one(['Two-factor', 'Note'], 'Off', 'Authenticator app')).toMatchObject({
      state: 'off',
      method: null,
    });
  });

  it('is not told by the role of somebody, which may be called after it', () => {
    expect(one(['Role', 'Two-factor'], 'Disabled account', 'Enabled')).toMatchObject({
      state: 'on',
      role: 'Disabled account',
    });
  });

  it('since when, until when and how many days', () => {
    const headings = ['Two-factor', 'Since', 'Deadline'];
    expect(one(headings, 'On', '2026-03-04', '2026-05-06')).toMatchObject({
      since: new Date(2026, 2, 4).getTime(),
      deadline: null,
      daysLeft: null,
    });
    expect(one(headings, 'Off', '', '2026-05-06, 3 days left')).toMatchObject({
      since: null,
      deadline: new Date(2026, 4, 6).getTime(),
      daysLeft: 3,
    });
    expect(one(headings, 'On', '', '2026-05-06')).toMatchObject({ since: null, deadline: null });
    expect(one(['Two-factor', 'Note'], 'Off', 'by 2026-05-06')?.deadline).toBe(
      new Date(2026, 4, 6).getTime(),
    );
  });
});

describe('the name of a member', () => {
  it.each([
    [
      'beside the address',
      [
        ['Mail', 'Name', '2FA'],
        ['ada@example.com', 'Ada', 'on'],
      ],
      'Ada',
    ],
    [
      'in one cell with the address',
      [
        ['Member', '2FA'],
        ['Ada &lt;ada@example.com&gt;', 'on'],
      ],
      'Ada',
    ],
    [
      'behind an empty cell',
      [
        ['', 'Name', 'Mail', '2FA'],
        ['', 'Ada', 'ada@example.com', 'on'],
      ],
      'Ada',
    ],
    [
      'nowhere, the address alone',
      [
        ['Mail', '2FA'],
        ['ada@example.com', 'on'],
      ],
      '',
    ],
    [
      'not in the role',
      [
        ['Role', 'Mail', '2FA', 'Name'],
        ['Owner', 'ada@example.com', 'on', 'Ada'],
      ],
      'Ada',
    ],
  ] as const)('stands %s', (_, [headings, cells], name) => {
    expect(members(table(headings, cells))?.[0]?.name).toBe(name);
  });

  it('is not the letters of somebody without a picture', () => {
    const row = (letters: string, name: string) =>
      `<li><i>${letters}</i><b>${name}</b><span>${letters}@example.com</span><em>On</em></li>`;
    const list = members(`<ul>${row('AL', 'Ana Lima')}${row('B', 'Bo')}</ul>`);
    expect(list?.map(({ name }) => name)).toEqual(['Ana Lima', 'Bo']);
    const cell = '<i>AL</i><b>Ana Lima</b>';
    expect(members(table(['Name', 'Mail', '2FA'], [cell, 'al@example.com', 'on']))?.[0]?.name).toBe(
      'Ana Lima',
    );
    expect(members(table(['Name', 'Mail', '2FA'], ['Al Allan', 'al@example.com', 'on']))?.[0]?.name).toBe(
      'Al Allan',
    );
  });

  it('is what heads its row, before any other words', () => {
    const html = `<table><tr><th>Shift</th><th>Name</th><th>Mail</th><th>2FA</th></tr><tr><td>Night</td><th scope="row">Ada</th><td>ada@example.com</td><td>on</td></tr></table>`;
    expect(members(html)?.[0]?.name).toBe('Ada');
  });

  it('is as long as names are', () => {
    expect(
      members(table(['Name', 'Mail', '2FA'], ['a'.repeat(150), 'ada@example.com', 'on']))?.[0]?.name,
    ).toHaveLength(100);
  });
});

describe('the rule of a team', () => {
  const rule = (chosen: number) => `<label>Two-factor authentication for all members
<select><option ${chosen === 0 ? 'selected' : ''}>Optional</option><option ${chosen === 1 ? 'selected' : ''}>Required for everyone</option></select></label>`;

  it('is the one that is chosen in a list, of which the first is none', () => {
    expect(team(rule(0))?.required).toBe(false);
    expect(team(rule(1))?.required).toBe(true);
  });
});

describe('a list of members is filtered', () => {
  const list = table(['Mail', '2FA'], ['ada@example.com', 'on']);
  const select = (...options: readonly string[]) =>
    `<select>${options.map((one, at) => `<option ${at === 1 ? 'selected' : ''}>${one}</option>`).join('')}</select>`;

  it.each([
    ['by a word that is searched for', '<input type="search" value="ada">', true],
    ['by one in a plain field', '<input value="ada">', true],
    ['by a kind that was chosen', select('All', 'Without two-factor'), true],
    ['not by an empty field', '<input type="search" value=" ">', false],
    ['not by what was ticked', '<input type="checkbox" value="ada">', false],
    ['not by how many are shown', select('10', ' 25 per page'), false],
    ['by a kind with a number in its name', select('All', 'Tier 2'), true],
  ])('%s', (_, html, filtered) => {
    expect(team(html + list)?.filtered).toBe(filtered);
  });
});
