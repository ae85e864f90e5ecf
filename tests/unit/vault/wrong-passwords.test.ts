import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { openVault } from '../../../lib/vault/vault.ts';
import { figure } from '../../figures/figure.ts';
import { bytesOf, dump } from './rows.ts';
import { enrolment, makeArea, makeVault } from './world.ts';

const secret = 'Straße №4 & ein Café';
/** Each costs a derivation, at the least the caps allow. */
const count = process.env['LONG'] === undefined ? 30 : 10_000;

/** One that is not the secret, also not to a person who types it in another form of Unicode. */
function* wrongs(): Generator<string> {
  yield '';
  yield ' ';
  yield '\0';
  yield '\ud800';
  yield 'x'.repeat(1_000_000);
  yield secret.repeat(50_000);
  yield `${secret}\0`;
  yield secret.toUpperCase();
  yield secret.toLowerCase();
  yield secret.normalize('NFKD').replace(/\p{M}/gu, '');
  yield [...secret].reverse().join('');
  for (let at = 0; at < secret.length; at++) {
    yield secret.slice(0, at) + secret.slice(at + 1);
    yield `${secret.slice(0, at)} ${secret.slice(at)}`;
    const next = String.fromCharCode(secret.charCodeAt(at) + 1);
    yield secret.slice(0, at) + next + secret.slice(at + 1);
  }
  for (;;) yield randomBytes(1 + Math.floor(Math.random() * 40)).toString('latin1');
}

it(`of ${count} wrong passwords none opens the vault, and none changes a byte of it`, {
  timeout: 60_000 + count * 400,
}, async () => {
  const { world, vault } = await makeVault(secret);
  await vault.add(enrolment(), []);
  await vault.lock('manual');
  const stored = async () => bytesOf(await dump(world.databaseName));
  const before = await stored();

  const cold = openVault({ ...world, session: makeArea() });
  let opened = 0;
  let tried = 0;
  let changed = 0;
  for (const wrong of wrongs()) {
    if (tried === count) break;
    if (wrong.normalize('NFKC') === secret.normalize('NFKC')) continue;
    tried++;
    const result = await cold.unlock(wrong);
    if (result !== 'wrong-password' || (await cold.status()).state !== 'locked') opened++;
    if (tried % 20 === 0 && !(await stored()).equals(before)) changed++;
  }
  const same = changed === 0 && (await stored()).equals(before);
  figure({
    figure: `vaults opened by ${tried} wrong passwords, stored bytes the same before and after: ${same}`,
    part: '5',
    requirement: 'security 3: 10,000 wrong passwords, 0 unlocks, not one byte changed',
    value: opened,
    goal: 0,
    holds: opened === 0 && same,
  });
  expect({ opened, same }).toEqual({ opened: 0, same: true });
  // The right one still opens it, in whichever form of Unicode it is typed.
  expect(await cold.unlock(secret.normalize('NFKD'))).toBe('unlocked');
  expect(await cold.list()).toHaveLength(1);
});
