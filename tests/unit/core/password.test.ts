import { describe, expect, it } from 'vitest';
import { isCommonPassword } from '../../../lib/core/common-passwords.ts';
import { commonWords } from '../../../lib/core/common-words.ts';
import { checkNewPassword, type PasswordStrength, passwordStrength } from '../../../lib/core/password.ts';

describe('a new vault password', () => {
  it.each([
    ['', 'password-too-short'],
    ['xK4#qz7', 'password-too-short'],
    // eight code units, four characters
    ['🐢🦊🐳🌵', 'password-too-short'],
    // a ligature is three letters after NFKC
    ['xK4#qﬃ', null],
    ['xK4#qz7T', null],
    ['🐢🦊🐳🌵🍀🎲🧵🪁', null],
    ['tulip river stone', null],
    ['        tulip', null],
    ['пять синих чашек', null],
    ['パスワードは秘密です', null],
    [mixed(1024), null],
    [mixed(1025), 'password-too-long'],
    ['x'.repeat(1_000_000), 'password-too-long'],
    ['password', 'password-common'],
    // full-width letters are the same password
    ['ｐａｓｓｗｏｒｄ', 'password-common'],
  ])('%.20j: %s', (text, code) => {
    expect(checkNewPassword(text)).toBe(code);
  });
});

describe('common passwords', () => {
  it.each([
    ...[
      'password',
      'Password1',
      'PASSWORD123',
      'p@ssw0rd',
      'P@$$w0rd!',
      'passw0rd2024',
      'password!!',
      '123password',
    ],
    ...[
      'pass-word',
      'my password',
      'mypassword1',
      'thepassword',
      'newpassword2',
      'passwordpassword',
      'drowssap',
    ],
    ...[
      '12345678',
      '123456789',
      '1234567890',
      '87654321',
      '11111111',
      '00000000',
      '12341234',
      '123123123',
      '11223344',
    ],
    ...[
      '789456123',
      '147258369',
      '19901231',
      '31121990',
      '123456789a',
      'a12345678',
      '1q2w3e4r',
      '1qaz2wsx',
      'zaq12wsx',
    ],
    ...[
      'qwertyui',
      'qwerty123',
      'Qwertz123!',
      'azerty123',
      'asdfghjkl',
      'asdfasdf',
      'zxcvbnm1',
      'qweasdzxc',
      'abcd1234',
    ],
    ...[
      'abcdefgh',
      'aaaaaaaa',
      'abababab',
      'xyzxyzxyz',
      'iloveyou',
      'ILoveYou2',
      'letmein1',
      'l3tm31n!',
      'welcome1',
    ],
    ...[
      'trustno1',
      'superman1',
      'batman123',
      'monkey12',
      'dragon2023!',
      'sunshine',
      'princess1',
      'football1',
      'michael1',
    ],
    ...[
      'admin123',
      'administrator',
      'changeme!',
      'helpkit1',
      'HelpKit2024!',
      'authenticator',
      'vault2025',
      'whatsapp1',
    ],
    ...[
      'hunter2hunter2',
      'summer2024',
      'Winter2025!',
      'kitchens',
      'Elefante7',
      'motdepasse',
      'passwort1',
      'hallo123',
    ],
  ])('%s is one', (text) => {
    expect(isCommonPassword(text)).toBe(true);
  });

  it.each([
    ...[
      'tulip river stone',
      'horse-battery-9',
      'correct horse battery staple',
      'Sommerregen im Juli',
      'kitchen table 9',
    ],
    ...[
      'xK4#qz7T',
      '8f3a9c1e7b',
      'r7Kp2mX9',
      'xkqjzpvm',
      'Tr0ub4dor&3',
      '73915628',
      'open sesame 42',
      'пять синих чашек',
    ],
    ...['password and nothing but the truth', 'qwerty is no secret to me'],
  ])('%s is none', (text) => {
    expect(isCommonPassword(text)).toBe(false);
  });

  it('are at least 3,000 in the forms that people give to the words', () => {
    const forms = [...commonWords].flatMap((word) => [
      ...['1', '12', '123', '1234', '!', '2024', '1990!', '@1'].map((tail) => `${word}${tail}`),
      word.charAt(0).toUpperCase() + word.slice(1),
      `my${word}`,
      `${word}${word}`,
    ]);
    const long = new Set(forms.filter((form) => form.length >= 8));
    expect(long.size).toBeGreaterThanOrEqual(3000);
    expect([...long].filter((form) => !isCommonPassword(form))).toEqual([]);
  });
});

it.each<[text: string, strength: PasswordStrength]>([
  ['', 'weak'],
  ['short', 'weak'],
  ['Password1!', 'weak'],
  ['18273645', 'weak'],
  ['73915628', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', 'weak'],
  ['abababababababababababababababac', 'weak'],
  ['x8#Kq2!vTz', 'fair'],
  ['purple monkey dishwasher', 'fair'],
  ['correct horse battery staple', 'strong'],
  ['x8#Kq2!vTz-p4%Wm', 'strong'],
  ['пять синих чашек на столе', 'strong'],
])('%j is %s', (text, strength) => {
  expect(passwordStrength(text)).toBe(strength);
});

function mixed(length: number): string {
  return 'r7Kp2mX9-'.repeat(200).slice(0, length);
}
