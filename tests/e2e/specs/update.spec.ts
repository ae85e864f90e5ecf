import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { HOTP, Secret, TOTP, URI } from 'otpauth';
import type { Page } from 'playwright';
import { figure } from '../../figures/figure.ts';
import { seed } from '../../helpkit/seed.ts';
import { type Helpkit, startHelpkit } from '../../helpkit/server.ts';
import { type Extension, launch } from '../fixtures/browser.ts';
import {
  buildReleased,
  earlierReleases,
  putBuild,
  releasedFrom,
  versionOf,
} from '../fixtures/released-build.ts';
import { storedVault } from '../fixtures/stored-vault.ts';
import { chromiumPath, demoBuild, expect, test } from '../fixtures/test.ts';
import { type VaultMessages, vaultMessages } from '../fixtures/vault-messages.ts';
import { type Say, wordsOf } from '../fixtures/words.ts';
import { badge } from '../pages/badge.ts';
import { loginPage, type Person } from '../pages/login-page.ts';
import { type Popup, popup } from '../pages/popup.ts';

const password = 'left by an earlier release';
const others = [
  'otpauth://totp/Eight:sixty@example.com?secret=KRUGKIDROVUWG2ZAMJZG653O&issuer=Eight&digits=8&algorithm=SHA256&period=60',
  'otpauth://hotp/Counter:seven@example.com?secret=MFRGGZDFMZTWQ2LKNNWG23TPOA&issuer=Counter&counter=7',
  'otpauth://totp/Deleted:gone@example.com?secret=NZXXIIDBEBSWQ2LTNZXXIIDB&issuer=Deleted',
];
const advanced = 2;
const vectors = resolve(import.meta.dirname, '../../vectors/released');

// Builds each version from its commit and runs three browsers for it.
test.skip(!process.env['LONG'], 'each earlier release is built and updated: npm run test:long');

interface World {
  extension: Extension;
  vault: VaultMessages;
  page: Page;
  /** In the words of the build that runs. */
  say: Say;
  withPopup(job: (vault: Popup) => Promise<void>): Promise<void>;
}

async function worldOf(extension: Extension, build: string, site: Helpkit): Promise<World> {
  const vault = await vaultMessages(extension);
  const say = wordsOf(build);
  const page = await extension.context.newPage();
  await page.goto(site.url);
  return {
    extension,
    vault,
    page,
    say,
    async withPopup(job) {
      const { hand } = await extension.openPopupTab(page);
      await job(popup(hand, say));
      await hand.close();
      await page.bringToFront();
    },
  };
}

const idOf = async ({ vault }: World, name: string) =>
  (await vault.ask('account.list', {})).find(({ account }) => account === name)?.id ?? '';

/** The site asks somebody who is at its door for a code. */
async function toThePrompt({ page }: World, site: Helpkit, person: Person) {
  const login = loginPage(page, site.url);
  await login.open();
  await login.logIn(person);
  await login.prompt.appears();
  return login;
}

/** The vault is made and used by its own popup. Gives the id of the account that was deleted again. */
async function useOld(world: World, site: Helpkit, person: Person, uri: string): Promise<string> {
  await toThePrompt(world, site, person);
  await world.withPopup(async (vault) => {
    await vault.choosePassword(password);
    await vault.showsCodes();
    for (const one of [uri, ...others]) {
      await vault.addByUri(one);
      await vault.hand.sees(world.say('confirmTitle'));
      await vault.keep();
      await vault.showsCodes();
    }
    await vault.fillHere(person.email);
    await loginPage(world.page, site.url).prompt.filled(33_000);
  });
  const counter = await idOf(world, 'seven@example.com');
  for (let at = 0; at < advanced; at += 1) await world.vault.ask('account.advance', { id: counter });
  const id = await idOf(world, 'gone@example.com');
  await world.vault.ask('account.remove', { id });
  return id;
}

/** Keeps what a release left on the disk, for the tests that need no browser. */
async function writeVector(release: string, commit: string, uri: string, { vault }: World): Promise<void> {
  const file = join(vectors, `${release}.json`);
  if (process.env['WRITE_RELEASED'] === undefined || existsSync(file)) return;
  const accounts = [uri, ...others].map((one) => {
    const { issuer, label } = URI.parse(one);
    return { issuer, account: label.replace(/^.*:/, ''), uri: one };
  });
  const about = { release, commit, password, at: Date.now(), accounts, advanced };
  writeFileSync(file, `${JSON.stringify({ ...about, ...(await storedVault(vault.page)) }, null, 1)}\n`);
}

/** As far as functions use it that run in a page of the extension's. */
declare const chrome: { runtime: { reload(): void } };

/**
 * Today's build takes the place of the old one, and Chromium is told to take it: else it would go on with the worker that it
 * keeps of the old files. It ends the old one at once, and starts the new one with itself.
 */
async function update({ extension, vault }: World, place: string): Promise<void> {
  putBuild(demoBuild, place);
  await vault.page
    .evaluate(() => chrome.runtime.reload())
    .catch(() => 'the page goes with what it belongs to');
  const page = await extension.context.newPage();
  const opens = () =>
    page.goto(`chrome-extension://${extension.id}/manifest.json`).then(
      () => true,
      () => false,
    );
  await expect.poll(opens, { timeout: 30_000 }).toBe(false);
}

/** Every account makes the codes of the secret that was put in, whoever reckons them. */
async function codesAreRight({ vault }: World, uris: readonly string[]): Promise<void> {
  const list = await vault.ask('account.list', {});
  for (const uri of uris) {
    const otp = URI.parse(uri);
    const account = list.find(({ account: name }) => otp.label.endsWith(name));
    expect(account, otp.label).toMatchObject({ issuer: otp.issuer });
    if (!(otp instanceof TOTP)) continue;
    const [code] = await vault.ask('account.codes', { ids: [account?.id ?? ''] });
    const { step, current } = code?.window ?? { step: 0, current: '' };
    expect(current, otp.label).toBe(otp.generate({ timestamp: step * otp.period * 1000 }));
  }
}

/** The old password opens it, in the popup; another does not. */
async function opensByPassword(world: World): Promise<void> {
  await world.withPopup(async (vault) => {
    await vault.unlock(`${password}.`);
    await vault.hand.sees(world.say('wrongPassword'));
    await vault.unlock(password);
    await vault.showsCodes();
  });
}

async function isAllThere(world: World, site: Helpkit, person: Person, uri: string, gone: string) {
  const { vault } = world;
  const list = await vault.ask('account.list', {});
  expect(list.map(({ account }) => account)).toEqual([
    person.email,
    'sixty@example.com',
    'seven@example.com',
  ]);
  expect(list[0]?.origins).toMatchObject([{ origin: site.url, source: 'person' }]);
  expect((await vault.ask('activity.read', {})).whole).toBe(true);
  await vault.ask('account.restore', { id: gone });
  await codesAreRight(world, [uri, ...others]);
  const secret = Secret.fromBase32('MFRGGZDFMZTWQ2LKNNWG23TPOA');
  const { code } = await vault.ask('account.advance', { id: await idOf(world, 'seven@example.com') });
  expect(code).toBe(HOTP.generate({ secret, counter: 7 + advanced }));
}

/** Logs in by the badge, changes an account and adds one. */
async function goOn(world: World, site: Helpkit, person: Person): Promise<void> {
  const login = await toThePrompt(world, site, person);
  await badge(world.page).press();
  // The step that the old release used is not given again.
  await login.prompt.filled(33_000);
  await login.prompt.submit();
  await login.arrives();
  const edit = { issuer: 'Eight', account: 'renamed@example.com', tags: ['kept'], pinned: true, icon: null };
  await world.vault.ask('account.edit', { id: await idOf(world, 'sixty@example.com'), edit });
  await world.withPopup(async (vault) => {
    await vault.addByUri('otpauth://totp/New:new@example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBV&issuer=New');
    await vault.review();
    await vault.keep();
    await vault.showsCodes();
  });
}

async function updated(release: string, commit: string, folder: string): Promise<void> {
  const site = await startHelpkit({ port: 0, hashCost: 8 });
  const { agent } = await seed(site.site);
  const person = { email: agent.account.email, password: agent.password };
  const uri = agent.secret?.uri ?? '';
  // An extension without a key of its own has its id from where it lies.
  const place = join(folder, 'extension');
  const start = () =>
    launch({ executable: chromiumPath(), extension: place, profile: join(folder, 'profile') });
  const named = (email: string) => email.split('@')[0];
  putBuild(buildReleased(commit, join(folder, 'sources')), place);
  expect(versionOf(place)).toBe(release);
  let running = await start();
  try {
    const gone = await test.step(`${release}, built from ${commit}, is installed and used`, async () => {
      const old = await worldOf(running, place, site);
      const id = await useOld(old, site, person, uri);
      await writeVector(release, commit, uri, old);
      await update(old, place);
      await running.close();
      return id;
    });
    await test.step(`updated: the old password opens what ${release} left, and all is there`, async () => {
      running = await start();
      const now = await worldOf(running, demoBuild, site);
      await opensByPassword(now);
      await isAllThere(now, site, person, uri, gone);
      await goOn(now, site, person);
      await running.close();
      expect(running.complaints).toEqual([]);
    });
    await test.step('and so it is at the next start', async () => {
      running = await start();
      const { vault } = await worldOf(running, demoBuild, site);
      expect((await vault.ask('vault.unlock', { password })).result).toBe('unlocked');
      const names = (await vault.ask('account.list', {})).map(({ account }) => named(account));
      expect(names.sort()).toEqual([named(person.email), 'gone', 'new', 'renamed', 'seven'].sort());
    });
  } finally {
    await running.close();
    await site.stop();
  }
}

test('a vault of each earlier release is all there after the update, opens by its password, and goes on', async () => {
  const releases = earlierReleases().map((release) => ({ release, commit: releasedFrom(release) }));
  test.skip(
    releases.some(({ commit }) => commit === null),
    'without the history no earlier release can be built',
  );
  test.setTimeout(60_000 + releases.length * 180_000);
  const folder = mkdtempSync(join(tmpdir(), 'hka-update-'));
  const whole: string[] = [];
  try {
    for (const { release, commit } of releases) {
      await updated(release, commit ?? '', join(folder, release));
      whole.push(release);
    }
  } finally {
    figure({
      figure: `earlier releases whose vault came whole through an update in a real Chromium (${whole.join(', ')})`,
      part: '9',
      requirement: 'issue 11: update from each earlier release: installed, used, updated, all there',
      value: whole.length,
      goal: releases.length,
      holds: whole.length === releases.length,
    });
    // A browser that was left in the middle writes for a moment more.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
});
