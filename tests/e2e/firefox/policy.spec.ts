import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import { vaultPassword } from '../fixtures/main-job.ts';
import { wordsOf } from '../fixtures/words.ts';
import { popup } from '../pages/popup.ts';
import { firefoxBuild, firefoxPath, launchFirefox } from './firefox.ts';

test.skip(process.platform !== 'linux', 'Firefox finds what an organisation set below HOME on Linux alone');

// The reading is the same in both browsers: `specs/policy.spec.ts`.
test.skip(!process.env['LONG'], 'Firefox once more: npm run test:long');

test('Firefox: what the organisation sets by a file holds, a word that cannot be read by its strictest, and both are shown', async () => {
  const executable = firefoxPath();
  const home = mkdtempSync(join(tmpdir(), 'hka-home-'));
  const name: string = JSON.parse(readFileSync(join(firefoxBuild, 'manifest.json'), 'utf8'))
    .browser_specific_settings.gecko.id;
  const folder = join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  const data = {
    requirePassword: true,
    autoLockMinutes: 'soon',
    trustedDevices: 'never',
    forbidPlainExport: true,
  };
  writeFileSync(
    join(folder, `${name}.json`),
    JSON.stringify({ name, description: 'Test', type: 'storage', data }),
  );
  const firefox = await launchFirefox(executable, { home });
  try {
    const say = wordsOf(firefoxBuild);
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
    await hand.press(say('moveAccounts'));
    await hand.sees(say('policySealedOnly'));
    expect(await hand.offers(say('show'))).toBe(false);
  } finally {
    await firefox.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('Firefox: what docs/policy.md gives as an example of policies.json holds', async () => {
  const executable = firefoxPath();
  const distribution = join(dirname(realpathSync(executable)), 'distribution');
  test.skip(
    process.getuid?.() !== 0 || !existsSync(distribution),
    'a folder is laid over its distribution by root',
  );
  const folder = mkdtempSync(join(tmpdir(), 'hka-policies-'));
  const firefox = await launchFirefox(managedFirefox(executable, realpathSync(distribution), folder));
  try {
    const say = wordsOf(firefoxBuild);
    const { hand } = await firefox.openExtensionPage('/popup.html');
    const vault = popup(hand, say);
    await hand.sees(say('policyPassword'));
    await vault.choosePassword(vaultPassword);
    await vault.showsCodes();
    await hand.press(say('settings'));
    await hand.sees(say('policyAtMost', '10 minutes'));
    await hand.sees(say('policyAtMost', '30 days'));
    await hand.sees(say('policySealedOnly'));
  } finally {
    await firefox.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** A Firefox that finds the page's example in its folder for them, in a mount namespace that ends with it. */
function managedFirefox(firefox: string, distribution: string, folder: string): string {
  const page = readFileSync(resolve(import.meta.dirname, '../../../docs/policy.md'), 'utf8');
  const examples = [...page.matchAll(/^```json\n(.*?)^```/gms)].map(([, text = '']) => JSON.parse(text));
  const { policies } = examples.find((example) => 'policies' in example);
  // It would be installed from an address that is made up.
  const { ExtensionSettings: _install, ...rest } = policies;
  writeFileSync(join(folder, 'policies.json'), JSON.stringify({ policies: rest }));
  const executable = join(folder, 'firefox');
  writeFileSync(
    executable,
    `#!/bin/sh\nexec unshare -m sh -c 'mount --bind "${folder}" "${distribution}" && exec "$0" "$@"' '${firefox}' "$@"\n`,
  );
  chmodSync(executable, 0o755);
  return executable;
}
