import { describe, expect, it } from 'vitest';
import { lookalikeOf } from '../../../lib/core/lookalike.ts';

const known = [
  'https://github.com',
  'https://login.example-bank.co.uk',
  'https://accounts.google.com',
  'https://slack.com',
  'https://x.com',
  'https://www.dropbox.com',
  'https://id.atlassian.com',
  'https://alice.github.io',
  'http://localhost:3000',
  'http://192.168.1.10',
  'https://node7.our-hosts.example',
  'https://server12.com',
  'https://auth0.com',
  'https://acme.com',
  'https://abc.com',
  'http://nas.example:3000',
  'https://both.example',
  'http://both.example',
];

describe('takes for a false other', () => {
  it.each([
    // digits and letters that look alike
    ['https://helpk1t.in', 'helpkit.in'],
    ['https://he1pkit.in', 'helpkit.in'],
    ['https://app.he1pk1t.in', 'helpkit.in'],
    ['https://helpklt.in', 'helpkit.in'],
    ['https://h3lpkit.in', 'helpkit.in'],
    ['https://g1thub.com', 'github.com'],
    ['https://s1ack.com', 'slack.com'],
    ['https://autho.com', 'auth0.com'],
    ['https://goog1e.com', 'accounts.google.com'],
    // other scripts, as the browser gives them (punycode) and as they are
    ['https://hеlpkit.in', 'helpkit.in'],
    ['https://xn--hlpkit-3of.in', 'helpkit.in'],
    ['https://һеӏркіт.in', 'helpkit.in'],
    ['https://hélpkit.in', 'helpkit.in'],
    ['https://helpkıt.in', 'helpkit.in'],
    ['https://ｈｅｌｐｋｉｔ1.in', 'helpkit.in'],
    ['https://gιthub.com', 'github.com'],
    ['https://х.com', 'x.com'],
    ['https://ѕlаck.com', 'slack.com'],
    // another suffix
    ['https://helpkit.com', 'helpkit.in'],
    ['https://helpkit.co.in', 'helpkit.in'],
    ['https://app.helpkit.io', 'helpkit.in'],
    ['https://github.co', 'github.com'],
    ['https://helpkit.netlify.app', 'helpkit.in'],
    ['https://acme.io', 'acme.com'],
    // the name inside a longer one
    ['https://helpkit.in.evil.example', 'helpkit.in'],
    ['https://app.helpkit.in.evil.example', 'helpkit.in'],
    ['https://helpkit.in-login.example', 'helpkit.in'],
    ['https://helpkit-in.example', 'helpkit.in'],
    ['https://helpkitin.example', 'helpkit.in'],
    ['https://he1pkit-in.example', 'helpkit.in'],
    ['https://helpkit.evil.example', 'helpkit.in'],
    ['https://my-helpkit.evil.example', 'helpkit.in'],
    ['https://helpkit-support.example', 'helpkit.in'],
    ['https://helpkitlogin.com', 'helpkit.in'],
    ['https://github.com.evil.example', 'github.com'],
    ['https://x.com.evil.example', 'x.com'],
    ['https://github-login.example', 'github.com'],
    ['https://secure-github.example', 'github.com'],
    ['https://githubsecurity.com', 'github.com'],
    ['https://accounts-google-com.example', 'accounts.google.com'],
    ['https://google-com.example', 'accounts.google.com'],
    ['https://slackcom.example', 'slack.com'],
    ['https://example-bankcouk.example', 'login.example-bank.co.uk'],
    ['https://slack-login.example', 'slack.com'],
    ['https://logingithub.example', 'github.com'],
    // wrong letters
    ['https://hepkit.in', 'helpkit.in'],
    ['https://helpkitt.in', 'helpkit.in'],
    ['https://hlepkit.in', 'helpkit.in'],
    ['https://help-kit.in', 'helpkit.in'],
    ['https://helpkits.example', 'helpkit.in'],
    ['https://hellpkitt.in', 'helpkit.in'],
    ['https://githib.com', 'github.com'],
    ['https://dropbx.com', 'www.dropbox.com'],
    ['https://atlasian.com', 'id.atlassian.com'],
    ['https://atlaasiam.com', 'id.atlassian.com'],
    // two of them, in a shorter name of the same suffix; and a number that stands elsewhere
    ['https://drobpax.com', 'www.dropbox.com'],
    ['https://serve1r2.com', 'server12.com'],
    ['https://example-bamk.co.uk', 'login.example-bank.co.uk'],
    ['https://aliсe.github.io', 'alice.github.io'],
    // http where https is known
    ['http://helpkit.in', 'helpkit.in'],
    ['http://app.helpkit.in', 'helpkit.in'],
    ['http://github.com', 'github.com'],
    ['http://github.com:8080', 'github.com'],
    ['http://github.com.', 'github.com'],
  ])('%s: %s', (origin, imitated) => {
    expect(lookalikeOf(origin, known)).toBe(imitated);
  });
});

describe('takes for what it is', () => {
  it.each([
    // known itself, or another place of the same site
    'https://helpkit.in',
    'https://app.helpkit.in',
    'https://github.com',
    'https://gist.github.com',
    'https://github.com:8443',
    'https://helpkit.in:8443',
    'https://www.example-bank.co.uk',
    'https://helpkit.in.',
    'http://gist.github.com',
    'http://nas.example:4000',
    'http://both.example',
    // other sites
    'https://example.com',
    'https://gitlab.com',
    'https://helpdesk.com',
    'https://helpful.in',
    'https://kit.in',
    'https://help.in',
    'https://stack.com',
    'https://black.com',
    'https://y.com',
    'https://ax.com',
    'https://x.co.uk',
    'https://bob.github.io',
    'https://alise.github.io',
    'https://github.mycompany.example',
    'https://google.mycompany.example',
    'https://server13.com',
    'https://node8.our-hosts.example',
    'https://googleapis.com',
    'https://slackline-shop.example',
    // too short to be known under another suffix, or as a part of a longer name
    'https://abc.io',
    'https://acmecom.example',
    'https://acme-login.example',
    // two letters wrong under another suffix, and another number in the row
    'https://drobpax.example',
    'https://server1.com',
    // no names that can be imitated
    'http://localhost:3001',
    'http://127.0.0.1:3000',
    'http://192.168.1.11',
    'https://[2001:db8::1]',
    'https://intranet',
    'https://xn--a.example',
    'null',
    '',
    'about:blank',
    'file:///x',
  ])('%s', (origin) => {
    expect(lookalikeOf(origin, known)).toBeNull();
  });

  it('nothing, when only HelpKit is known and the name is another', () => {
    expect(lookalikeOf('https://githib.com', [])).toBeNull();
    expect(lookalikeOf('https://helpk1t.in', [])).toBe('helpkit.in');
  });

  it('what the person bound an account to, however it looks', () => {
    expect(lookalikeOf('https://helpk1t.in', ['https://helpk1t.in'])).toBeNull();
  });

  it('passes over what is no origin among the known', () => {
    expect(lookalikeOf('https://githib.com', ['', 'null', 'https://github.com'])).toBe('github.com');
  });
});
