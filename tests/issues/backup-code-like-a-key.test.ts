// @vitest-environment happy-dom
import '../unit/detect/all-words.ts';
import { expect, it } from 'vitest';
import { readPage } from '../../lib/detect/read-page.ts';

// A group of "QR" reads as the word, and a code of letters and 2 to 7 alone as a secret in base32.
const codes = [
  'QR7K-M2PX-9QRT-B4ND',
  'ABCD-EF23-GHJK-MN45',
  'H2J6-CP8S-5YT9-W4EM',
  '3K7D-V5X2-G6N8-BQ3F',
  '7AC4-J9U2-K8M1-P0QR',
  'Z9X8-Y7W6-V5T4-S3R2',
];

it('a list of backup codes is one, whatever its codes look like', () => {
  document.documentElement.lang = 'en';
  document.body.innerHTML = `<h1>Your backup codes</h1><p>Keep these codes in a safe place.</p><ul>${codes.map((code) => `<li>${code}</li>`).join('')}</ul>`;
  const { kind, secret, backup } = readPage(document);
  expect([kind, secret, backup?.codes]).toEqual(['backup-list', null, codes]);
});

it('and the secret beside a list is found all the same', () => {
  document.body.innerHTML = `<h1>Set up your authenticator app</h1><p>Setup key: JBSW Y3DP EHPK 3PXP</p><h2>Backup codes</h2><p>Keep these backup codes.</p><ul>${codes.map((code) => `<li>${code}</li>`).join('')}</ul>`;
  expect(readPage(document).secret?.text).toBe('JBSWY3DPEHPK3PXP');
});
