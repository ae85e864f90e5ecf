import './all-words.ts';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { readAccountPage } from '../../../lib/detect/account-page.ts';
import { members, table } from './team-page.ts';

describe('a list of members without a table', () => {
  const names = (html: string) => members(html)?.map(({ name, state }) => [name, state]);
  const both = [
    ['Ada', 'on'],
    ['Bo', 'off'],
  ];
  const two = (card: (name: string, state: string) => string) => card('Ada', 'On') + card('Bo', 'Off');

  it('may say in each row what comes next', () => {
    const pair = (label: string, value: string) => `<p><span>${label}</span><span>${value}</span></p>`;
    const card = (name: string, state: string) =>
      `<div>${pair('Name', name)}${pair('Email', `${name}@example.com`)}${pair('Two-factor', state)}</div>`;
    expect(names(two(card))).toEqual(both);
    const description = (name: string, state: string) =>
      `<dl><dt>Person</dt><dd>${name}</dd><dt>Email</dt><dd>${name}@example.com</dd><dt>2FA</dt><dd>${state}</dd></dl>`;
    expect(names(two(description))).toEqual(both);
  });

  it('may have words right beside elements', () => {
    const row = (name: string, state: string) =>
      `<li>${name} &lt;${name}@example.com&gt; <em>${state}</em> <a href="/">Edit</a></li>`;
    expect(names(`<ul>${two(row)}</ul>`)).toEqual(both);
  });

  it('may tell by a named picture how somebody stands, never by what a button would do', () => {
    const row = (name: string, state: string) =>
      `<li><b>${name}</b> <i>${name}@example.com</i> <span aria-label="2FA ${state}"></span></li>`;
    expect(names(`<ul>${two(row)}</ul>`)).toEqual(both);
    const button = (name: string, state: string) =>
      `<li><b>${name}</b> <button aria-label="Removed"></button> <i>${name}@example.com</i> <em>${state}</em></li>`;
    expect(names(`<ul>${two(button)}</ul>`)).toEqual(both);
  });

  it('may lie in an open shadow root', () => {
    const { document } = new Window({ url: 'https://app.helpkit.in/team' });
    document.write('<html lang="en"><body><x-team></x-team></body></html>');
    const root = document.querySelector('x-team')?.attachShadow({ mode: 'open' });
    if (root !== undefined) root.innerHTML = table(['Mail', '2FA'], ['ada@example.com', 'on']);
    // happy-dom's document is one as far as it is read here.
    expect(readAccountPage(document as unknown as Document).team?.members).toHaveLength(1);
  });
});

it('a date says no number of days, though its word for the day is that for days', () => {
  const [one] =
    members(
      table(['이메일', '2단계 인증', '기한'], ['ada@example.com', '미설정', '2026년 12월 4일']),
      'ko',
    ) ?? [];
  expect(one).toMatchObject({ daysLeft: null, deadline: new Date(2026, 11, 4).getTime() });
  const [other] =
    members(
      table(['メール', '2段階認証', '期限'], ['ada@example.com', '未設定', '12月4日まで、あと5日']),
      'ja',
    ) ?? [];
  expect(other?.daysLeft).toBe(5);
});

it('the day of a login, or of something before, is neither since when nor until when', () => {
  const list = (heading: string, ...states: string[]) =>
    members(
      table(
        ['Mail', 'Joined', '2FA', heading],
        ...states.map((state) => ['ada@example.com', '2025-01-02', state, '2026-03-04']),
      ),
    );
  for (const one of list('Last login', 'On', 'Off') ?? [])
    expect(one).toMatchObject({ since: null, deadline: null });
  expect(list('Deadline', 'Off')?.[0]).toMatchObject({ deadline: new Date(2026, 2, 4).getTime() });
});

it('days left are told by a number alone under words for them', () => {
  const list = members(
    table(['Mail', '2FA', 'Days left'], ['ada@example.com', 'Off', '3'], ['bo@example.com', 'Off', '']),
  );
  expect(list?.map(({ daysLeft }) => daysLeft)).toEqual([3, null]);
});
