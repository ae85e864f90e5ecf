import { AppError } from '../core/errors.ts';
import type { TaughtField } from '../core/types.ts';
import type { PageCaller } from '../messaging/caller.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { Empty } from '../messaging/page-contract.ts';
import type { Deps } from './deps.ts';
import { seenPrompt } from './prompts.ts';

/** How long a person may take to point at a field, ms. */
const patience = 120_000;
/** Marks of one site that are kept: the newest. */
const most = 20;

interface Lesson {
  nonce: string;
  origin: string;
  is: TaughtField['is'];
  until: number;
}

function keyOf(tabId: number): string {
  return `lesson:${tabId}`;
}

function isLesson(value: unknown): value is Lesson {
  return typeof value === 'object' && value !== null && 'nonce' in value && 'is' in value && 'until' in value;
}

/** The person wants to point at a field of the tab: its engine waits for a click. False where none can be read. */
export async function startLesson(
  deps: Deps,
  { tabId, is }: RequestOf<'teach.start'>,
): Promise<{ started: boolean }> {
  // Nothing could be kept of it while the vault is closed.
  await deps.vault.sites();
  const prompt = await seenPrompt(deps.session, tabId);
  if (prompt === null) return { started: false };
  const { nonce } = prompt.seen;
  const lesson: Lesson = { nonce, origin: prompt.origin, is, until: deps.now() + patience };
  await deps.session.set(keyOf(tabId), lesson);
  await deps.tell(prompt, 'page.teach', { nonce, is });
  return { started: true };
}

/** The field was pointed at. Kept only if this very document was asked for it. */
export async function fieldTaught(
  deps: Deps,
  { nonce, field }: RequestOf<'field.taught'>,
  caller: PageCaller,
): Promise<Empty> {
  const lesson = await deps.session.get(keyOf(caller.tabId));
  const asked =
    isLesson(lesson) &&
    lesson.nonce === nonce &&
    lesson.origin === caller.origin &&
    deps.now() <= lesson.until;
  if (!asked) throw new AppError('prompt-unknown');
  await deps.session.remove(keyOf(caller.tabId));
  const taught: TaughtField = { field, is: lesson.is, at: deps.now() };
  const marks = JSON.stringify(field);
  await deps.vault.changeSite(caller.origin, (site) => ({
    ...site,
    taught: [...site.taught.filter((one) => JSON.stringify(one.field) !== marks), taught].slice(-most),
  }));
  return {};
}

export async function forgetLesson(session: Deps['session'], tabId: number): Promise<void> {
  await session.remove(keyOf(tabId));
}
