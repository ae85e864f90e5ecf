import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import { vaultPassword } from '../fixtures/main-job.ts';
import { wordsOf } from '../fixtures/words.ts';
import { popup } from '../pages/popup.ts';
import { launchFirefox } from './firefox.ts';

const build = resolve(import.meta.dirname, '../../../.output/firefox-mv3-demo');

test.skip(process.platform !== 'linux', 'Firefox finds what an organisation set below HOME on Linux alone');

// The reading is the same in both browsers: `specs/policy.spec.ts`.
test.skip(!process.env['LONG'], 'Firefox once more: npm run test:long');

test('Firefox: what the organisation sets by a file holds, a word that cannot be read by its strictest, and both are shown', async () => {
  const executable = process.env['FIREFOX'];
  if (executable === undefined)
    throw new Error('FIREFOX names no browser: run this by `npm test -- --only firefox`');
  const home = mkdtempSync(join(tmpdir(), 'hka-home-'));
  const name: string = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'))
    .browser_specific_settings.gecko.id;
  const folder = join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  const data = { requirePassword: true, autoLockMinutes: 'soon', trustedDevices: 'never' };
  writeFileSync(
    join(folder, `${name}.json`),
    JSON.stringify({ name, description: 'Test', type: 'storage', data }),
  );
  const firefox = await launchFirefox(executable, build, home);
  try {
    const say = wordsOf(build);
    const { hand } = await firefox.openExtensionPage('/popup.html');
    const vault = popup(hand, say);
    await hand.sees(say('policyPassword'));
    expect(await hand.offers(say('noPassword'))).toBe(false);
    await vault.choosePassword(vaultPassword);
    await vault.showsCodes();
    await hand.press(say('settings'));
    await hand.sees(say('policySet'));
    await hand.sees(say('policyAtMost', '1 minute'));
    await hand.sees(say('policyMalformed', 'autoLockMinutes'));
  } finally {
    await firefox.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
});
