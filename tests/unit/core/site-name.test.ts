import { describe, expect, it } from 'vitest';
import { siteNameOf } from '../../../lib/core/site-name.ts';

describe('a host name where people cut it', () => {
  it.each<[host: string, below: string, label: string, suffix: string]>([
    ['example.com', '', 'example', 'com'],
    ['www.example.com', 'www', 'example', 'com'],
    ['a.b.c.example.com', 'a.b.c', 'example', 'com'],
    // Second levels of a country that nobody registers.
    ['help-desk.co.uk', '', 'help-desk', 'co.uk'],
    ['app.help-desk.co.uk', 'app', 'help-desk', 'co.uk'],
    ['shop.example.com.au', 'shop', 'example', 'com.au'],
    // Of a country alone, and below a name alone: somebody's own `co` is a name as any other.
    ['shop.co.com', 'shop', 'co', 'com'],
    ['co.uk', '', 'co', 'uk'],
    ['app.desk.in', 'app', 'desk', 'in'],
    // Hosts that give a subdomain to whoever asks.
    ['alice.github.io', '', 'alice', 'github.io'],
    ['x.alice.netlify.app', 'x', 'alice', 'netlify.app'],
    ['github.io', '', 'github', 'io'],
    ['alice.github.com', 'alice', 'github', 'com'],
    // Digits in the last label make no address of a name.
    ['example.a1', '', 'example', 'a1'],
    ['example.1a', '', 'example', '1a'],
    ['10.example.com', '10', 'example', 'com'],
  ])('%s: %j %j %j', (host, below, label, suffix) => {
    const cut = { host, label, suffix, below: below === '' ? [] : below.split('.') };
    expect(siteNameOf(host)).toEqual(cut);
    // A dot at the end is the same host.
    expect(siteNameOf(`${host}.`)).toEqual(cut);
  });

  it.each([
    '',
    'localhost',
    'intranet.',
    '192.168.1.10',
    '192.168.1.10.',
    '[2001:db8::1]',
    '[::ffff:192.0.2.7]',
  ])('%j is an address or a name of one label, which nobody registers', (host) => {
    expect(siteNameOf(host)).toBeNull();
  });

  it('is no longer than a host name can be (RFC 1035: 253 letters and dots)', () => {
    expect(siteNameOf(`${'a'.repeat(249)}.com`)?.label).toHaveLength(249);
    expect(siteNameOf(`${'a'.repeat(250)}.com`)).toBeNull();
  });
});
