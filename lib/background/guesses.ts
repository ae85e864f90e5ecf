import { AppError } from '../core/errors.ts';
import { makeQueue } from '../vault/queue.ts';
import type { Deps } from './deps.ts';

const key = 'guesses';
/** So many wrong passwords in a row cost nothing: fingers slip. */
const free = 5;
/** ms; twice as long with each wrong one more. */
const firstWait = 5_000;
const longestWait = 15 * 60_000;

/** Wrong passwords in a row, and when the last was tried. */
interface Guesses {
  wrong: number;
  at: number;
}

type Area = Pick<Deps, 'session' | 'now'>;

/** How long nothing is tried after so many wrong passwords in a row, ms. It grows, and never wipes anything. */
export function waitAfter(wrong: number): number {
  return wrong <= free ? 0 : Math.min(firstWait * 2 ** (wrong - free - 1), longestWait);
}

/** From when on a password is tried again, ms since 1970; null = at once. Kept in memory that outlives the worker. */
export async function nextGuessAt(area: Area): Promise<number | null> {
  const { wrong, at } = await guessesSoFar(area);
  const until = at + waitAfter(wrong);
  return area.now() < until ? until : null;
}

async function guessesSoFar({ session, now }: Area): Promise<Guesses> {
  const kept = await session.get(key);
  if (typeof kept !== 'object' || kept === null) return { wrong: 0, at: 0 };
  const { wrong, at } = kept as Guesses; // written below alone, into memory that no page can reach
  if (at <= now()) return { wrong, at };
  // The clock was put back: the wait begins anew, so that it neither ends sooner nor lasts for years.
  const anew = { wrong, at: now() };
  await session.set(key, anew);
  return anew;
}

const inTurn = makeQueue('guesses');

/**
 * Tries a password, one at a time, unless too many were wrong: every message that takes one goes through here.
 *
 * @throws AppError `guess-too-soon` while nothing is tried.
 */
export function guess<T>(area: Area, isWrong: (answer: T) => boolean, tryIt: () => Promise<T>): Promise<T> {
  return inTurn(async () => {
    if ((await nextGuessAt(area)) !== null) throw new AppError('guess-too-soon');
    const { wrong, at } = await guessesSoFar(area);
    // Counted before it is tried: killing the worker in the middle makes no guess free.
    await area.session.set(key, { wrong: wrong + 1, at: area.now() });
    try {
      const answer = await tryIt();
      if (!isWrong(answer)) await area.session.remove(key);
      return answer;
    } catch (error) {
      // It was not the password that failed.
      await area.session.set(key, { wrong, at });
      throw error;
    }
  });
}

/** Whether a password opens the open vault, as a guess like any other. Throws as {@link guess} and the vault do. */
export function prove(deps: Area & Pick<Deps, 'vault'>, password: string): Promise<boolean> {
  return guess(
    deps,
    (right) => !right,
    async () => (await deps.vault.prove(password)) === 'proven',
  );
}
