import { expect, test } from 'playwright/test';
import { figure } from '../../figures/figure.ts';
import { type Chance, chanceOf } from '../fixtures/chance.ts';
import { pause } from '../fixtures/hand.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { totals, type VaultCourse, vaultCourse } from '../fixtures/vault-course.ts';
import { type Firefox, firefoxPath, launchFirefox } from './firefox.ts';

/** A minute even for twenty: with LONG=1, or as many as `DEATHS` asks for. */
const wanted = Number(process.env['DEATHS'] ?? (process.env['LONG'] === undefined ? 0 : 1_000));
/** The least that the browser takes, ms. */
const floor = 100;
/** A record of more that was done than of so many deaths is not read within the floor, by no number of tries. */
const deathsOfOneVault = 150;

test.skip(wanted === 0, 'takes a minute: LONG=1');

test(`Firefox: no write that was acknowledged is lost and none is torn by ${wanted} deaths of the background`, async () => {
  test.setTimeout(120_000 + wanted * 6_000);
  const chance = chanceOf(wanted);
  const courses: VaultCourse[] = [];
  let deaths = 0;
  while (deaths < wanted && courses.every(({ faults }) => faults.length === 0)) {
    const firefox = await launchFirefox(firefoxPath());
    try {
      const vault = await firefox.speaker();
      const course = vaultCourse(vault, chance);
      courses.push(course);
      // The key takes longer to be made of the password than the floor lets anything take.
      await vault.ask('vault.create', { password: vaultPassword });
      deaths += await die(firefox, course, chance, Math.min(deathsOfOneVault, wanted - deaths));
    } finally {
      await firefox.close();
    }
  }
  const { faults, writes } = totals(courses);
  figure({
    figure: `acknowledged records lost or torn in ${deaths} deaths of the background, Firefox: ${writes.acknowledged} writes acknowledged, ${writes.cut} cut short, ${writes.cutAndKept} of those kept`,
    part: '9',
    requirement: `security 38: writes as in 1, idle timeout ${floor} ms, at least 1,000 background deaths, 0 lost, 0 torn`,
    value: faults.length,
    goal: 0,
    holds: faults.length === 0 && deaths >= wanted,
  });
  expect(faults).toEqual([]);
});

/** Writes while the background dies so often: by itself, for want of work; at any moment of a write; or as the next one starts it. */
async function die(firefox: Firefox, course: VaultCourse, chance: Chance, wanted: number): Promise<number> {
  await firefox.setIdleTime(floor);
  const before = await firefox.deaths();
  const died = async () => (await firefox.deaths()) - before;
  while ((await died()) < wanted && course.faults.length === 0) {
    const how = chance(3);
    if (how === 0) await asleep(firefox.isAwake);
    await course.begin();
    if (how === 1) {
      await pause(chance(120));
      await firefox.endBackground();
    }
    await course.settle();
    await course.look();
  }
  return died();
}

async function asleep(isAwake: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; await isAwake(); await pause(20)) {
    if (Date.now() > end) throw new Error('the background stays awake');
  }
}
