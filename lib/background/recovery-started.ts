import {
  type RecoveryPage,
  type RecoveryStage,
  type StartedRecovery,
  startedAfter,
} from '../core/recovery.ts';
import type { Deps } from './deps.ts';

/** A page for the account that a tab shows. */
export interface SeenRecoveryPage extends Omit<RecoveryPage, 'at'> {
  tabId: number;
}

/** The page of a recovery that a tab showed last, where a person acts on it. */
interface Step {
  origin: string;
  path: string;
  stage: RecoveryStage;
}

const startedKey = (origin: string) => `recovery-started:${origin}`;
const stepKey = (tabId: number) => `recovery-step:${tabId}`;

/**
 * The recovery that was asked for in this browser, after a page of its site was read: by the page that says that a link is
 * in the mail, or by the link itself, where the next page of the tab says that the delay runs. That page is none for those
 * who are let in: there a notice tells of whoever began it.
 */
export async function startedBy(
  { session }: Deps,
  { tabId, ...page }: SeenRecoveryPage,
  at: number,
): Promise<StartedRecovery | null> {
  const { reading, origin, path, outside } = page;
  // Both are written here alone.
  const step = ((await session.get(stepKey(tabId))) as Step | undefined) ?? null;
  const before = ((await session.get(startedKey(origin))) as StartedRecovery | undefined) ?? null;
  const follows = outside && step?.origin === origin ? step.stage : null;
  const after = startedAfter(before, { ...page, at }, follows);
  if (after !== null && after !== before) await keepStart({ session }, origin, after);
  if (outside && reading !== null) {
    await session.set(stepKey(tabId), { origin, path, stage: reading.stage } satisfies Step);
  } else if (step !== null && (step.origin !== origin || step.path !== path)) {
    // The same page may be at work, and say nothing meanwhile.
    await forgetStep(session, tabId);
  }
  return after;
}

export async function keepStart(
  { session }: Pick<Deps, 'session'>,
  origin: string,
  started: StartedRecovery,
): Promise<void> {
  await session.set(startedKey(origin), started);
}

export async function forgetStep(session: Deps['session'], tabId: number): Promise<void> {
  await session.remove(stepKey(tabId));
}
