import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { defaultKdf } from '../../lib/crypto/kdf.ts';
import { launch } from '../e2e/fixtures/browser.ts';
import { vaultPassword } from '../e2e/fixtures/main-job.ts';
import { vaultMessages } from '../e2e/fixtures/vault-messages.ts';
import type { Figure } from '../figures/figure.ts';
import { type BenchWorld, median, quartiles, rounded } from './kit/bench.ts';
import { fillVault } from './kit/fill-vault.ts';
import { limitExtension } from './kit/limit-extension.ts';
import { type Opened, popupOf, press, whenWhole } from './kit/open-popup.ts';

const rounds = 7;

/**
 * From the Enter behind the password to the codes on the screen, with ten accounts and with a thousand, beside what the
 * key function takes by itself in a page of the same browser: each round measures both.
 */
export async function bench({ chromium, say }: BenchWorld): Promise<Figure[]> {
  const build = resolve('.output/chrome-mv3-demo');
  if (!existsSync(build)) throw new Error(`${build} is missing: npm test builds it`);
  const profile = mkdtempSync(join(tmpdir(), 'hka-unlock-'));
  const limit = await limitExtension(join(profile, 'limit'));
  const extension = await launch({
    executable: chromium,
    extension: `${build},${limit.folder}`,
    profile: join(profile, 'profile'),
  });
  try {
    const vault = await vaultMessages(extension);
    await vault.ask('vault.create', { password: vaultPassword });
    const tab = await extension.context.newPage();
    await tab.setViewportSize({ width: 360, height: 600 });
    const kdf = await extension.context.newPage();
    await kdf.goto(limit.page('kdf'));
    const figures: Figure[] = [];
    let from = 0;
    for (const { accounts, goal } of [
      { accounts: 10, goal: 100 },
      { accounts: 1_000, goal: 120 },
    ]) {
      await fillVault(vault, from, accounts);
      from = accounts;
      const whole: number[] = [];
      const key: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const { memory, passes, lanes } = defaultKdf;
        key.push(
          await kdf.evaluate(([m, t, p]) => globalThis.derive(m, t, p), [memory, passes, lanes] as const),
        );
        await vault.ask('vault.lock', {});
        whole.push(await unlock(tab, popupOf(extension)));
      }
      const [low, high] = quartiles(whole);
      say(
        `${accounts} accounts: ${rounded(median(whole))} [${rounded(low)}–${rounded(high)}] ms, the key function by itself ${rounded(median(key))} ms`,
      );
      const value = rounded(median(whole) - median(key));
      figures.push({
        figure: `password to codes beyond the key function (${rounded(median(key))} ms), ${accounts} accounts, ms, median of ${rounds}`,
        part: '9',
        requirement: 'password to codes, 10 / 1,000 ≤ KDF + 100 / + 120 ms',
        value,
        goal,
        holds: value <= goal,
      });
    }
    return figures;
  } finally {
    await extension.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** ms from the Enter to the frame that shows the codes. */
async function unlock(tab: Page, popup: Opened): Promise<number> {
  // A tab behind another draws once a second.
  await tab.bringToFront();
  await tab.goto('about:blank');
  await tab.goto(popup.url);
  const field = tab.locator('input[type=password]');
  await field.fill(vaultPassword);
  const { at } = await press(tab, 'Enter');
  return (await whenWhole(tab, popup.codes)) - at;
}
