import { AppError } from '../core/errors.ts';
import type { SyncStanding } from '../core/sync-standing.ts';
import type { Secret } from '../crypto/slots.ts';
import type { ReplyOf, RequestOf } from '../messaging/contract.ts';
import type { Handlers } from '../messaging/router.ts';
import type { SharedArea } from '../vault/sync-exchange.ts';
import type { WaysChange } from '../vault/ways.ts';
import { secretOf } from './backup.ts';
import type { Deps } from './deps.ts';
import { guess } from './guesses.ts';
import { onceSoon } from './once-soon.ts';
import { refreshPages } from './tabs.ts';

/** In the clear, so that every other message costs nothing where it is off. */
const onKey = 'sync.on';
const writtenKey = 'sync.written';
/** Between two writings that nobody asked for, ms: a fifth of what the browsers allow in an hour. */
const pace = 10_000;
/** When it is tried again. Alarms come no sooner, ms. */
const retry = 60_000;

/** The handlers of browsers in step. `inUse` counts what a person does by hand as use. */
export function syncHandlers(
  deps: Deps,
  inUse: <T>(job: Promise<T>) => Promise<T>,
): Pick<Handlers, 'sync.read' | 'sync.begin' | 'sync.join' | 'sync.end'> {
  return {
    'sync.read': () => inUse(bring(deps, deps.shared)),
    'sync.begin': (request) => inUse(begin(deps, request)),
    'sync.join': (request) => inUse(join(deps, request)),
    'sync.end': (request) => inUse(end(deps, request)),
  };
}

/** Makes what is called after anything that may have changed the vault or what is shared: soon, and once for many. */
export function makeFollower(deps: Deps): () => void {
  return onceSoon(deps.rest, () => followSync(deps));
}

/** Brings in step where that is on and the vault is open. What fails is tried again at the next occasion. */
export async function followSync(deps: Deps): Promise<void> {
  if ((await deps.kept.get(onKey)) !== true) return;
  await orLater(async () => {
    const { state } = await deps.vault.status();
    if (state === 'unlocked') await bring(deps, paced(deps));
  });
}

/** What opens the vault changed: what opens what is shared changes with it. */
export async function followWays(
  deps: Deps,
  given: Secret,
  { password, recovery }: WaysChange,
): Promise<void> {
  if ((await deps.kept.get(onKey)) !== true) return;
  const next = password ?? (typeof given === 'string' ? given : null);
  await orLater(async () => {
    if (password === null) await end(deps, { forAll: false });
    else if (password === undefined && recovery === undefined) await deps.vault.keepSync();
    else if (next !== null) await deps.vault.beginSync(deps.shared, next, false);
  });
}

async function begin(
  deps: Deps,
  { password, replace }: RequestOf<'sync.begin'>,
): Promise<ReplyOf<'sync.begin'>> {
  const result = await guess(
    deps,
    (answer) => answer === 'wrong-password',
    () => deps.vault.beginSync(deps.shared, password, replace),
  );
  return answered(deps, result === 'begun' ? 'done' : result);
}

async function join(deps: Deps, { by }: RequestOf<'sync.join'>): Promise<ReplyOf<'sync.join'>> {
  const secret = await secretOf(by);
  const tryIt = () => deps.vault.joinSync(deps.shared, secret);
  // Nobody guesses 256 bits.
  const isGuess = typeof secret === 'string';
  const result = await (isGuess ? guess(deps, (answer) => answer === 'wrong-password', tryIt) : tryIt());
  if (result === 'joined') await refreshPages(deps);
  return answered(deps, result === 'joined' ? 'done' : result);
}

async function end(deps: Deps, { forAll }: RequestOf<'sync.end'>): Promise<ReplyOf<'sync.end'>> {
  const result = await deps.vault.endSync(deps.shared, forAll);
  return answered(deps, result === 'ended' ? 'done' : result);
}

async function answered(deps: Deps, result: ReplyOf<'sync.begin'>['result']): Promise<ReplyOf<'sync.begin'>> {
  return { result, standing: await bring(deps, deps.shared) };
}

async function bring(deps: Deps, area: SharedArea): Promise<SyncStanding> {
  const standing = await deps.vault.exchange(area);
  const isOn = standing.state !== 'off' && standing.state !== 'found';
  if ((await deps.kept.get(onKey)) !== isOn) await deps.kept.set(onKey, isOn);
  await deps.remind('sync', standing.state === 'waiting' ? deps.now() + retry : null);
  if (standing.news > 0) await refreshPages(deps);
  return standing;
}

/** The same area, written to by itself no more often than the browsers like. */
function paced({ shared, session, now }: Deps): SharedArea {
  return {
    read: shared.read,
    async write(items) {
      const last = await session.get(writtenKey);
      if (typeof last === 'number' && last <= now() && now() < last + pace) return 'later';
      await session.set(writtenKey, now());
      return shared.write(items);
    },
  };
}

async function orLater(task: () => Promise<unknown>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
