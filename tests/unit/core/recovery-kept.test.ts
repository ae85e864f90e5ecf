import { describe, expect, it } from 'vitest';
import { type Recovery, recoveryAfter } from '../../../lib/core/recovery.ts';
import { hour, page, reading, start } from './recovery-page.ts';

describe('what is kept of the pages that tell of a recovery', () => {
  const card = { ...page, username: '', path: '/recovery/running', outside: true };
  const first = recoveryAfter(null, { ...page, reading: reading(), at: start }, null);

  it('is all of the first one, as it was read', () => {
    expect(first).toEqual({
      origin: page.origin,
      username: page.username,
      dueAt: start + 24 * hour,
      seenAt: start,
      startedBy: 'foreign',
      path: '/inbox',
      inside: '/inbox',
      named: true,
    });
  });

  it('is no page inside where it was told outside, and no way to cancel it where there was none', () => {
    const told = { ...card, reading: reading({ canCancel: false, dueAt: null }), at: start };
    expect(recoveryAfter(null, told, null)).toEqual({
      origin: page.origin,
      username: '',
      dueAt: start + 24 * hour,
      seenAt: start,
      startedBy: 'foreign',
      path: '',
    });
  });

  it('is the last page that had a way to cancel it, the last one inside, and the last name', () => {
    const told = { ...card, at: start + hour };
    expect(recoveryAfter(first, { ...told, reading: reading() }, null)).toMatchObject({
      username: page.username,
      seenAt: start + hour,
      path: '/recovery/running',
      inside: '/inbox',
    });
    const mute = reading({ canCancel: false });
    expect(recoveryAfter(first, { ...told, reading: mute }, null)).toMatchObject({ path: '/inbox' });
    const moved = { ...page, path: '/settings', reading: mute, at: start };
    expect(recoveryAfter(first, moved, null)).toMatchObject({ path: '/inbox', inside: '/settings' });
  });

  it('is no page of the one before, where another takes its place', () => {
    const later = reading({ dueAt: start + 30 * hour, canCancel: false });
    const another = recoveryAfter(first, { ...card, reading: later, at: start + hour }, null);
    expect(another).toMatchObject({ dueAt: start + 30 * hour, path: '' });
    expect(another).not.toHaveProperty('inside');
  });
});

describe('a recovery is over', () => {
  const username = page.username;
  const known = recoveryAfter(null, { ...page, reading: reading(), at: start }, null) as Recovery;

  it.each([
    [
      'another page that this person is let in to tells of none',
      { username, path: '/settings' },
      username,
      true,
    ],
    ['a page of somebody tells of none, and it has no name', { username, path: '/settings' }, '', true],
    ['a page of another person tells of none', { username: 'owner@example.com' }, username, false],
    ['the page that had a way to cancel it tells nothing, to nobody', { username: '' }, username, true],
    ['another page tells nothing, to nobody', { username: '', path: '/login' }, username, false],
    [
      'another page tells nothing, to nobody, and it has no name',
      { username: '', path: '/login' },
      '',
      false,
    ],
  ])('where %s', (_where, seen, name, over) => {
    const before = { ...known, username: name };
    const after = recoveryAfter(before, { ...page, ...seen, reading: null, at: start }, null);
    expect(after).toBe(over ? null : before);
  });

  it('not with a page that says how one is asked for', () => {
    for (const stage of ['ask', 'sent', 'mailed', 'link'] as const) {
      const asked = { ...page, reading: reading({ stage }), at: start };
      expect(recoveryAfter(known, asked, null)).toBe(known);
      expect(recoveryAfter(null, asked, null)).toBeNull();
    }
    expect(recoveryAfter(null, { ...page, reading: null, at: start }, null)).toBeNull();
  });
});
