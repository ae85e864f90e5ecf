import { describe, expect, it } from 'vitest';
import { writeOtpauthUri } from '../../../lib/core/otpauth-uri.ts';
import type { Enrolment } from '../../../lib/core/types.ts';
import { utf8 } from '../../../lib/crypto/bytes.ts';
import { keyMaker } from '../../../lib/crypto/others-kdf.ts';
import { readFile } from '../../../lib/transfer/read-file.ts';
import { zip } from './zip-file.ts';

const key = 'JBSWY3DPEHPK3PXP';
const plain: Enrolment = {
  type: 'totp',
  secret: key,
  issuer: 'Site',
  account: 'ana',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
};
const [site, shop] = [plain, { ...plain, issuer: 'Shop', digits: 8 }].map(writeOtpauthUri);
/** Bytes whose base32 is the key. */
const bytes = [72, 101, 108, 108, 111, 33, -34, -83, -66, -17];
const token = {
  algo: 'SHA1',
  digits: 6,
  issuerExt: 'Site',
  label: 'ana',
  period: 30,
  type: 'TOTP',
  secret: bytes,
};
const login = (totp: unknown) => ({ name: 'Site', login: { username: 'ana', totp } });
const service = (otp: object) => ({ name: 'Site', secret: key, otp });

/** Each entry in a line: what makes its code, or the reason that it is none. */
async function read(content: string | object | Uint8Array): Promise<string[]> {
  const file = content instanceof Uint8Array ? content : utf8(textOf(content));
  const { entries } = await readFile(file, { password: null, keys: keyMaker }, null);
  return entries.map((entry) => {
    if ('code' in entry) return `${entry.name} ! ${entry.code}`;
    const { type, issuer, account, secret, algorithm, digits, period, counter } = entry.enrolment;
    const names = `${type} ${issuer}:${account}`;
    return [names, secret === key ? '' : secret, algorithm, digits, type === 'hotp' ? counter : period].join(
      ' ',
    );
  });
}

function textOf(content: string | object): string {
  return typeof content === 'string' ? content : JSON.stringify(content);
}

const whole = 'totp Site:ana  SHA1 6 30';
const eight = 'totp Shop:ana  SHA1 8 30';
const steam = 'steam Steam:ana  SHA1 5 30';

describe('lists of links as people keep them', () => {
  it.each([
    ['commas between', `${site},${shop}`],
    ['commas at the ends of lines', `${site},\n${shop},`],
    ['blanks between', `${site} ${shop}`],
    ['quotes', `"${site}"\n'${shop}'`],
    ['bullets', `Codes:\n- ${site}\n* ${shop}`.replace('Codes:\n', '')],
    ['a name and a tab before', `Site\t${site}\nShop\t${shop}`],
    ['quotes of print', `“${site}”\n«${shop}»`],
    ['brackets', `Site (${site}), mine\n[Shop](${shop})`],
    [
      'markup',
      `<!doctype html>\n<p>Codes</p>\n<a href="${site?.replaceAll('&', '&amp;')}">x</a>\n<td>${shop}</td>`,
    ],
    ['a sentence before', `Zugang für „Ana“ – Haupt: ${site}\nZweit: ${shop}`],
    ['a word in brackets first', `# codes\n[work] ${site}\n[home] ${shop}`],
    ['JSON', [site, shop]],
    ['JSON in lines', JSON.stringify([site, shop], null, 2)],
    ['JSON of another app', { records: [{ custom: { 'one-time': site } }, { custom: { code: shop } }] }],
  ])('%s', async (_what, content) => {
    expect(await read(content)).toEqual([whole, eight]);
  });

  it('what lies in the bin of Ente Auth stays there, and is named', async () => {
    const shown = (trashed: boolean) => encodeURIComponent(JSON.stringify({ pinned: false, trashed }));
    const lines = [`${site}&codeDisplay=${shown(false)}`, `${shop}&codeDisplay=${shown(true)}`];
    expect(await read(lines.join('\n'))).toEqual([whole, expect.stringMatching(/^2: .* ! import-trashed$/)]);
  });

  it('signs in a name do not end a link that stands in such signs', async () => {
    const link = `otpauth://totp/Site:ana (work)?secret=${key}&issuer=Site`;
    expect(await read(`Mine (${link})`)).toEqual(['totp Site:ana (work)  SHA1 6 30']);
  });

  it('of a vault of KeePass as XML, what is no link is named where it is a secret', async () => {
    const xml = `<?xml version="1.0"?>\n<Key>otp</Key><Value>${site}</Value>\n<Key>Notes</Key>\n<Key>TimeOtp-Secret-Base32</Key>`;
    expect(await read(xml)).toEqual([whole, '4: <Key>TimeOtp-Secret-Base ! not-otpauth']);
  });

  it('beside links in another JSON, a secret without one is named', async () => {
    const json = { list: [{ title: 'Site', url: site }, { title: 'Bare', secret: key }, { title: 'None' }] };
    expect(await read(json)).toEqual([whole, 'Bare ! not-otpauth']);
  });
});

describe('one entry among others that cannot be read', () => {
  it.each([
    [
      'FreeOTP+',
      { tokens: [{ ...token, label: 'bad', secret: [999] }, null, token] },
      'Site: bad ! invalid-secret',
    ],
    [
      'FreeOTP',
      `<map><string name="bad">{"secret":[1,</string><string name="a">${JSON.stringify(token).replaceAll('"', '&quot;')}</string></map>`,
      'bad ! missing-secret',
    ],
    [
      'Steam',
      {
        accounts: {
          a: { shared_secret: '***', account_name: 'bad' },
          b: { shared_secret: 'SGVsbG8h3q2+7w==', account_name: 'ana' },
        },
      },
      'Steam: bad ! invalid-secret',
    ],
  ])('%s: the others are', async (_app, content, named) => {
    const lines = await read(content);
    expect(lines[0]).toBe(named);
    expect([whole, steam]).toContain(lines.at(-1));
  });
});

describe('what makes other codes is never lost', () => {
  it('Authenticator: an entry without its usual signs is one beside those that have them', async () => {
    const entry = { secret: key, issuer: 'Site', account: 'ana' };
    const file = { a: { ...entry, type: 'totp', hash: 'a' }, b: entry, c: { theme: 'dark' } };
    expect(await read(file)).toEqual([whole, whole]);
  });

  it('2FAS: what is not said beside a link is what the link says', async () => {
    const link = `otpauth://totp/Site:ana?secret=${key}&algorithm=SHA512&digits=8&period=60`;
    const said = [
      service({ account: 'ana', link }),
      service({ account: 'ana', link, digits: 7, period: 30, algorithm: 'SHA1' }),
    ];
    expect(await read({ schemaVersion: 4, services: said })).toEqual([
      'totp Site:ana  SHA512 8 60',
      'totp Site:ana  SHA1 7 30',
    ]);
  });

  it.each<[what: string, content: string | object, entries: string[]]>([
    [
      'a hash under a shorter name',
      [{ type: 'TOTP', label: 'ana', issuer: 'Site', secret: key, algo: 'SHA256', digits: 8, period: 60 }],
      ['totp Site:ana  SHA256 8 60'],
    ],
    [
      "Steam's letters in an app without a type for them",
      { tokens: [{ ...token, issuerExt: 'Steam', digits: 5 }] },
      [steam],
    ],
    ['five digits that are not Steam', { tokens: [{ ...token, digits: 5 }] }, ['totp Site:ana  SHA1 5 30']],
    [
      "the old field of KeePass's plugins",
      `Group,Title,Username,TOTP\nR,Site,ana,key=${key}&step=60&size=8&otpHashMode=Sha256\nR,Site,ana,key=${key}&type=Hotp&counter=7`,
      ['totp Site:ana  SHA256 8 60', 'hotp Site:ana  SHA1 6 7'],
    ],
    [
      'an encoding that is not base32',
      `Group,Title,Username,TOTP\nR,Site,ana,key=${key}&encoding=Hex`,
      ['Site: ana ! unsupported-type'],
    ],
    [
      'a counter that is null',
      [{ name: 'ana', otpGenerator: { otpSecret: key, counter: null } }],
      ['totp :ana  SHA1 6 30'],
    ],
    [
      'a table that was cut off in a code',
      `title,username,otpauth\r\nSite,ana,${key}\r\nCut,ana,"${site?.slice(0, 40)}`,
      [whole, 'Cut: ana ! damaged-uri'],
    ],
    [
      'a table that was cut off before its end',
      `title,username,otpauth,tags\nSite,ana,${key},\nCut,ana,JBSW`,
      [whole, 'Cut: ana ! damaged-uri'],
    ],
    [
      'numbers in columns of their own',
      `issuer,account,secret,algorithm,digits,period,type\nSite,ana,${key},SHA512,7,15,totp`,
      ['totp Site:ana  SHA512 7 15'],
    ],
  ])('%s', async (_what, content, entries) => {
    expect(await read(content)).toEqual(entries);
  });
});

describe('tables', () => {
  it.each([
    [
      'Bitwarden Authenticator, with more cells than names',
      `folder,favorite,type,name,login_uri,login_totp\n,,1,Site,,${site},Site,30,6`,
    ],
    ['semicolons', `name;login_username;login_totp\r\nSite;ana;${key}\r\n`],
    ['tabs', `Title\tUsername\tOTPAuth\nSite\tana\t${key}\n`],
    [
      'Proton Pass, whose user may be an address',
      `type,name,url,email,username,password,note,totp,vault\nlogin,Site,,ana,,p,,${key},V`,
    ],
    ['Dashlane', `username,username2,title,password,note,url,category,otpSecret\nana,,Site,p,,,,${key}`],
    ['Dashlane as links', `username,title,otpUrl\nana,x,${site}`],
    [
      'Zoho Vault, whose links have no names',
      `"Password Name","User","login_totp"\nSite,ana,otpauth://totp?secret=${key}`,
    ],
    ['names of columns in another language', `Titel;Benutzer;Einmalcode\nx;y;${site}`],
    ['links in the column of addresses', `name,secret,issuer,url\nana,${key},Site,${site}`],
  ])('%s', async (_what, content) => {
    expect(await read(content)).toEqual([whole]);
  });

  it('a cell may hold several codes', async () => {
    expect(await read(`title,username,otpauth\nSite,ana,"${site}\n${shop}"`)).toEqual([whole, eight]);
    expect(await read(`title,username,otpauth\nSite,ana,"${site}, ${shop}"`)).toEqual([whole, eight]);
  });

  it.each([
    'name,url,username,password,note\nSite,https://example.com,ana,p,',
    '"url","username","password","httpRealm","guid"\n"https://example.com","ana","p",,"{1}"',
  ])('passwords of a browser are told to have no codes', async (table) => {
    await expect(read(table)).rejects.toMatchObject({ code: 'import-nothing' });
  });

  it('a list whose first line has a comma is no table', async () => {
    expect(await read(`Mine, saved today\n${site}`)).toEqual(['1: Mine, saved today ! not-otpauth', whole]);
  });
});

describe('what is no UTF-8, and what opens elsewhere', () => {
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  it('a table that a spreadsheet saved in Latin letters', async () => {
    const table = latin(`Title;Username;OTPAuth\r\nCafé;jörg;${key}\r\n`);
    expect(await read(table)).toEqual(['totp Café:jörg  SHA1 6 30']);
  });

  it.each([
    ['a vault of KeePass', latin('\x03Ù¢\x9agûKµ')],
    ['a message of PGP', utf8('-----BEGIN PGP MESSAGE-----\n\nhQEM')],
  ])('%s is told to be sealed', async (_what, file) => {
    await expect(read(file)).rejects.toMatchObject({ code: 'import-foreign-lock' });
  });
});

describe('fields that apps leave empty, or write in another way', () => {
  it.each<[what: string, content: string | object | Uint8Array]>([
    [
      '2FAS: zeros and an empty issuer',
      { schemaVersion: 4, services: [service({ issuer: '', account: 'ana', digits: 0, period: 0 })] },
    ],
    [
      '1Password: a link among other secret texts',
      {
        accounts: [
          {
            vaults: [{ items: [{ details: { sections: [{ fields: [{ value: { concealed: site } }] }] } }] }],
          },
        ],
      },
    ],
    ['2FAuth: links instead of accounts', { app: '2fauth_v5.5.0', data: [site] }],
    ['Bitwarden: without the word encrypted', { items: [login(site)] }],
    [
      'Bitwarden: a link without names',
      { encrypted: false, items: [login(`otpauth://totp/?secret=${key}`)] },
    ],
    [
      'Proton Pass: an item of own making',
      {
        vaults: {
          v: {
            items: [
              {
                data: {
                  content: { sections: [{ sectionFields: [{ type: 'totp', data: { totpUri: site } }] }] },
                },
              },
            ],
          },
        },
      },
    ],
    [
      'Enpass',
      {
        items: [
          {
            title: 'Site',
            fields: [
              { type: 'email', value: 'ana' },
              { type: 'totp', value: key },
              { type: 'totp', value: key, deleted: 1 },
            ],
          },
        ],
      },
    ],
    [
      'Authy, opened by a tool',
      {
        decrypted_authenticator_tokens: [{ name: 'Site: ana', issuer: null, decrypted_seed: key, digits: 6 }],
      },
    ],
    ['an archive beside blank files', zip({ 'a.txt': ' \n', 'b.txt': `${site}` })],
    ['an archive in an archive', zip({ 'a.zip': zip({ 'b.txt': `${site}` }) })],
    [
      'an archive of a file with an ending of its app',
      zip({ 'a.2fas': JSON.stringify({ schemaVersion: 4, services: [service({ account: 'ana' })] }) }),
    ],
  ])('%s', async (_what, content) => {
    expect(await read(content)).toEqual([whole]);
  });

  it('Steam: several accounts in a list', async () => {
    const one = { shared_secret: 'SGVsbG8h3q2+7w==', account_name: 'ana' };
    expect(await read([one, one])).toEqual([steam, steam]);
  });

  it('an empty export says that nothing is in it', async () => {
    await expect(read({ version: 1, entries: [] })).rejects.toMatchObject({ code: 'import-nothing' });
  });

  it('a torn attachment is named beside the accounts', async () => {
    const file = zip({
      'data.json': JSON.stringify({ encrypted: false, items: [login(key)] }),
      'notes.json': '{"a":',
    });
    expect(await read(file)).toEqual([whole, 'notes.json ! import-broken']);
  });

  it('archives in archives unpack no more than one alone', async () => {
    const inner = zip({ 'a.txt': new Uint8Array(9 * 1024 * 1024) });
    await expect(read(zip({ 'a.zip': inner, 'b.zip': inner }))).rejects.toMatchObject({
      code: 'import-too-large',
    });
  });
});
