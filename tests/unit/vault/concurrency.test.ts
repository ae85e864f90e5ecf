import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { makeQueue } from '../../../lib/vault/queue.ts';
import type { Vault } from '../../../lib/vault/vault.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import { figure } from '../../figures/figure.ts';
import { enrolment, hotp, makeVault } from './world.ts';

/** Web Locks as far as they are used: one holder per name at a time. */
function makeLocks(): LockManager {
  const last = new Map<string, Promise<unknown>>();
  const request = (name: string, task: () => Promise<unknown>) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(task, task);
    last.set(name, turn);
    return turn;
  };
  return { request, query: async () => ({}) } as unknown as LockManager; // the other forms of request are never used
}

/** Courses of 200 operations by each way. */
const courses = process.env['LONG'] === undefined ? 1 : 13;
const told = { operations: 0, wrong: 0 };
afterAll(() => {
  figure({
    figure: `courses that equal no serial order, of ${told.operations} operations by three at once`,
    part: '5',
    requirement:
      'security 22: popup, manage page and worker write together, 5,000 operations, 0 lost updates',
    value: told.wrong,
    goal: 0,
    holds: told.wrong === 0,
  });
});

type Operation = { door: 0 | 1 | 2; act: 'add' | 'advance' | 'step' | 'bind' | 'remove'; value: number };

const operations = fc.array(
  fc.record<Operation>({
    door: fc.constantFrom(0, 1, 2),
    act: fc.constantFrom('add', 'advance', 'step', 'bind', 'remove'),
    value: fc.nat(20),
  }),
  { minLength: 200, maxLength: 200 },
);

describe('three vaults on one database', () => {
  it.each([
    ['compare-and-set alone', undefined],
    ['Web Locks', makeLocks()],
  ])('lose no update of 200, by %s', { timeout: 40_000 * courses }, async (_, locks) => {
    const lost = await fc.check(
      fc.asyncProperty(operations, async (course) => {
        const { world, vault: maker } = await makeVault();
        const time = await maker.add(enrolment(), []);
        const counter = await maker.add(hotp(0), []);
        const doomed = await Promise.all(Array.from({ length: 21 }, () => maker.add(enrolment(), [])));
        const shared = locks ? { ...world, locks } : world;
        const doors: [Vault, Vault, Vault] = [openVault(shared), openVault(shared), openVault(shared)];
        told.operations += course.length;
        const answers = await Promise.all(
          course.map(async ({ door, act, value }) => {
            const vault = doors[door];
            if (act === 'add') return { act, value: (await vault.add(enrolment(), [])).id };
            if (act === 'advance') return { act, value: await vault.advance(counter.id) };
            if (act === 'step') return { act, value, taken: await vault.useStep(time.id, value) };
            if (act === 'remove') return { act, value: await vault.remove(doomed[value]?.id ?? '') };
            const origin = `https://a${value}.example`;
            return { act, value: await vault.bind(time.id, { origin, source: 'person', at: value }) };
          }),
        );
        const of = (act: Operation['act']) =>
          course.filter((one) => one.act === act).map(({ value }) => value);
        const distinct = (values: number[]) => [...new Set(values)].sort((a, b) => a - b);

        const listed = (await maker.list()).map(({ id }) => id);
        const added = answers.flatMap(({ act, value }) => (act === 'add' ? [value] : []));
        expect(listed).toEqual(expect.arrayContaining(added));
        expect(listed).toHaveLength(2 + 21 + added.length - distinct(of('remove')).length);
        const given = answers.flatMap(({ act, value }) => (act === 'advance' ? [Number(value)] : []));
        expect(distinct(given)).toEqual(given.map((__, at) => at));
        expect((await maker.read(counter.id)).otp.counter).toBe(given.length);
        const record = await maker.read(time.id);
        expect(record.usedSteps).toEqual(distinct(of('step')));
        expect(answers.filter((one) => 'taken' in one && one.taken === 'taken')).toHaveLength(
          record.usedSteps.length,
        );
        expect(record.origins.map(({ at }) => at).sort((a, b) => a - b)).toEqual(distinct(of('bind')));

        // Every write is one link of the chain, none twice.
        const writes = added.length + given.length + record.usedSteps.length + record.origins.length;
        const activity = await maker.activity();
        expect(activity).toHaveLength(1 + 23 + writes + distinct(of('remove')).length);
      }),
      { numRuns: courses },
    );
    if (lost.failed) told.wrong++;
    expect(lost.errorInstance ?? null).toBeNull();
  });
});

describe('the queue', () => {
  it('runs one task at a time, in order, also after one that failed', async () => {
    const queue = makeQueue('test');
    const course: string[] = [];
    const task = (name: string, fails = false) =>
      queue(async () => {
        course.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 2));
        course.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const ends = await Promise.allSettled([task('a'), task('b', true), task('c')]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(course).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('takes turns with other queues of its name by Web Locks', async () => {
    const locks = makeLocks();
    let inside = 0;
    const task = async () => {
      inside++;
      expect(inside).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 2));
      inside--;
    };
    const queues = [makeQueue('same', locks), makeQueue('same', locks)];
    await Promise.all(Array.from({ length: 6 }, (_, at) => queues[at % 2]?.(task)));
    expect(inside).toBe(0);
  });
});
