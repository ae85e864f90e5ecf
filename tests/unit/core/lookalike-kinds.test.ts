import { describe, expect, it } from 'vitest';
import { bindWarningOf } from '../../../lib/core/bind-warning.ts';
import { lookalikeOf } from '../../../lib/core/lookalike.ts';

const known = [
  'https://github.com',
  'https://nas.example:5001',
  'http://localhost:3000',
  'https://192.168.1.10',
  'https://intranet',
];
const helpkit = 'https://helpkit.in';

/** `refused`: no offer, a warning, and no binding. `asked`: no offer, and a plain word in the question. `plain`: the question as ever. */
const kinds: [kind: string, origin: string, expected: 'refused' | 'asked' | 'plain', of: string | null][] = [
  ['homograph', 'https://gιthub.com', 'refused', 'github.com'],
  ['digit for a letter', 'https://g1thub.com', 'refused', 'github.com'],
  ['added word', 'https://github-login.example', 'refused', 'github.com'],
  ['name inside a longer one', 'https://github.com.evil.example', 'refused', 'github.com'],
  ['wrong top-level domain', 'https://github.co', 'refused', 'github.com'],
  ['mistyped', 'https://githib.com', 'refused', 'github.com'],
  ['http for https', 'http://github.com', 'refused', 'github.com'],
  ['http for https, at another port', 'http://github.com:8080', 'refused', 'github.com'],
  ['http for https, an address', 'http://192.168.1.10', 'refused', '192.168.1.10'],
  ['http for https, a name of one label', 'http://intranet', 'refused', 'intranet'],
  ['another port', 'https://github.com:8443', 'asked', 'github.com'],
  ['another port of HelpKit', 'https://helpkit.in:8443', 'asked', 'helpkit.in'],
  ['another port of a device', 'https://nas.example', 'asked', 'nas.example:5001'],
  ['another port of this machine', 'http://localhost:8080', 'asked', 'localhost:3000'],
  ['another port of an address', 'https://192.168.1.10:8443', 'asked', '192.168.1.10'],
  ['an address', 'https://192.0.2.7', 'asked', null],
  ['an address in one number', 'https://3221225991', 'asked', null],
  ['an address with longer numbers', 'https://203.113.200.177', 'asked', null],
  ['a name that begins as an address', 'https://192.0.2.7.example', 'plain', null],
  ['no web address', 'about:blank', 'plain', null],
  ['an address of six', 'https://[2001:db8::7]', 'asked', null],
  ['this machine', 'http://127.0.0.1:4000', 'plain', null],
  ['another subdomain', 'https://gist.github.com', 'plain', null],
  ['another site', 'https://example.com', 'plain', null],
  ['known itself', 'https://github.com', 'plain', null],
];

describe('what may pass for a site of the person’s', () => {
  it.each(kinds)('%s: %s is %s', (_kind, origin, expected, of) => {
    const imitated = lookalikeOf(origin, known);
    // What is no origin among the known is passed over.
    const warning = bindWarningOf(origin, ['null', '', helpkit, ...known]);
    if (expected === 'refused') {
      expect(imitated).toBe(of);
      return;
    }
    expect(imitated).toBeNull();
    if (expected === 'plain') expect(warning).toBeNull();
    else expect(warning).toEqual(of === null ? { why: 'address' } : { why: 'port', of });
  });
});
