import { join } from 'node:path';
import { figure } from '../../figures/figure.ts';
import { type Extension, launch } from '../fixtures/browser.ts';
import { type Chance, chanceOf } from '../fixtures/chance.ts';
import { pause } from '../fixtures/hand.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { chromiumPath, demoBuild, expect, test } from '../fixtures/test.ts';
import { totals, type VaultCourse, vaultCourse } from '../fixtures/vault-course.ts';
import { type VaultMessages, vaultMessages } from '../fixtures/vault-messages.ts';

const long = process.env['LONG'] !== undefined;
/** `KILLS` and `BROWSER_KILLS` ask for fewer, or for more. */
const kills = Number(process.env['KILLS'] ?? (long ? 10_000 : 10));
const browserKills = Number(process.env['BROWSER_KILLS'] ?? (long ? 500 : 1));
/**
 * By then a vault holds a full log and, for their thirty days, far more deleted accounts than a person's: the copy that is
 * made anew after a write was cut off keeps the browser busy for so long that a kill comes after the next one.
 */
const killsOfOneVault = 1_000;

/** Ends the worker as hard as the browser can, and hears from the browser itself that it stopped. */
async function workerEnd({ page }: VaultMessages) {
  const cdp = await page.context().browser()?.newBrowserCDPSession();
  if (cdp === undefined) throw new Error('a persistent context of Playwright names its browser');
  const ofPage = await page.context().newCDPSession(page);
  let stops = 0;
  ofPage.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    stops += versions.filter(({ runningStatus }) => runningStatus === 'stopped').length;
  });
  await ofPage.send('ServiceWorker.enable');
  const { targetInfos } = await cdp.send('Target.getTargets');
  // A worker's next life is the same target.
  const targetId = targetInfos.find(({ type }) => type === 'service_worker')?.targetId ?? '';
  stops = 0;
  return {
    stops: () => stops,
    kill: () => cdp.send('Target.closeTarget', { targetId }),
  };
}

/** How long a write takes here and now, ms, from when it is sent: kills fall anywhere within. */
async function writeTime(course: VaultCourse): Promise<number> {
  let time = 0;
  for (let at = 0; at < 4; at += 1) {
    await course.begin();
    const sent = performance.now();
    await course.settle();
    time += performance.now() - sent;
    await course.look();
  }
  return time / 4;
}

function print(what: string, requirement: string, courses: readonly VaultCourse[]): void {
  const { faults, writes } = totals(courses);
  const { acknowledged, cut, cutAndKept } = writes;
  const sent = new Map<string, number>();
  for (const course of courses)
    for (const [name, count] of course.sent) sent.set(name, (sent.get(name) ?? 0) + count);
  const kinds = [...sent].map(([name, count]) => `${count} × ${name}`).join(', ');
  figure({
    figure: `acknowledged records lost or torn in ${what}: ${acknowledged} writes acknowledged, ${cut} cut short, ${cutAndKept} of those kept (${kinds})`,
    part: '5',
    requirement,
    value: faults.length,
    goal: 0,
    holds: faults.length === 0,
  });
  expect(faults).toEqual([]);
}

test('no write that was acknowledged is lost and none is torn, however often the worker dies', async ({
  profile,
}) => {
  test.setTimeout(60_000 + kills * 3_000);
  const chance = chanceOf(kills);
  const courses: VaultCourse[] = [];
  let stops = 0;
  while (stops < kills && courses.every(({ faults }) => faults.length === 0)) {
    const folder = join(profile, `${courses.length}`);
    const extension = await launch({ executable: chromiumPath(), extension: demoBuild, profile: folder });
    const vault = await vaultMessages(extension);
    const course = vaultCourse(vault, chance, long);
    courses.push(course);
    const left = Math.min(killsOfOneVault, kills - stops);
    stops += await within(() => killWorkers(vault, course, chance, left));
    await extension.close();
  }
  print(
    `${stops} kills of the worker`,
    'security 1: 10,000 random worker kills, at least 1,500 in flight, 0 lost, 0 torn',
    courses,
  );
  if (long) expect(totals(courses).writes.cut).toBeGreaterThan(kills * 0.15);
});

/**
 * What calls the browser many thousand times does so within one named step: outside of any the runner goes through all calls
 * before at each call, until it takes longer over that than the vault over a write, and every kill comes too late.
 */
function within<T>(many: () => Promise<T>): Promise<T> {
  return test.step('kills', many);
}

/** Makes a vault and kills its worker so often, within random writes. Answers with how often it stopped. */
async function killWorkers(
  vault: VaultMessages,
  course: VaultCourse,
  chance: Chance,
  kills: number,
): Promise<number> {
  await vault.ask('vault.create', { password: vaultPassword });
  const worker = await workerEnd(vault);
  const around = await writeTime(course);
  while (worker.stops() < kills && course.faults.length === 0) {
    // Every third write finds no worker, and the next one dies while it starts.
    const cold = chance(3) === 0;
    if (cold) await worker.kill();
    await course.begin();
    // The kill itself takes a moment to arrive.
    const span = course.span() ?? around;
    await pause(chance(cold ? 2 * span : 0.7 * span));
    await worker.kill();
    await course.settle();
    await course.look();
  }
  return worker.stops();
}

test('nor however often the browser is killed', async ({ profile }) => {
  test.setTimeout(60_000 + browserKills * 60_000);
  const chance = chanceOf(browserKills);
  const start = () => launch({ executable: chromiumPath(), extension: demoBuild, profile });
  let extension = await start();
  const vault = await vaultMessages(extension);
  const course = vaultCourse(vault, chance, long);
  await vault.ask('vault.create', { password: vaultPassword });
  const around = await writeTime(course);
  let opened = 0;
  await within(async () => {
    for (let at = 0; at < browserKills && course.faults.length === 0; at += 1) {
      const gone = new Promise((done) => extension.context.once('close', done));
      const pid = await browserProcess(extension);
      await course.begin();
      const settled = course.settle();
      await pause(chance(course.span() ?? around));
      process.kill(pid, 'SIGKILL');
      await Promise.all([settled, gone]);
      extension = await start();
      const next = await vaultMessages(extension);
      course.moveTo(next);
      if (await course.open()) opened += 1;
      await course.look();
    }
  });
  await extension.close();
  print(
    `${browserKills} kills of the browser, ${opened} times the vault opened, ${course.wiped()} of them by the second copy where the browser had thrown its database away`,
    'security 2: 500 browser SIGKILLs in mid-write, 0 acknowledged lost, the vault opens each time',
    [course],
  );
  expect(opened).toBe(browserKills);
});

async function browserProcess({ context }: Extension): Promise<number> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await cdp?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const found = processInfo.find(({ type }) => type === 'browser');
  if (found === undefined) throw new Error('the browser does not say its number');
  return found.id;
}
