import { batch, computed, effect, signal } from '@preact/signals';
import type { ErrorCode } from '../core/errors.ts';
import {
  type BatchView,
  type DraftView,
  failedLook,
  outcomeOf,
  type ScanAnswer,
  type ScanOutcome,
} from '../messaging/draft-views.ts';
import { tryAsk } from './asking.ts';
import { now } from './clock-state.ts';
import { isOutdated } from './code-at.ts';
import { changeForm, form } from './form-state.ts';
import { notifyError } from './notices-state.ts';
import { tab, tabWanted } from './tab-state.ts';

/** Accounts that wait for the person's yes. */
export const drafts = signal<readonly DraftView[]>([]);

/** Batches of which a part was seen. */
export const batches = signal<readonly BatchView[]>([]);

/** Who had the page scanned, while that goes on. */
const scan = signal<'person' | 'itself' | null>(null);

/** The last scan that nobody asked for. */
let byItself: Promise<unknown> = Promise.resolve();

/** How often what goes on was stopped. */
let stops = 0;

/** A scan of the page is going on, and for all that is known it may find something. */
export const scanning = computed(
  () => scan.value === 'person' || (scan.value === 'itself' && tab.value?.enrolling !== false),
);

/** The person had the page scanned, and that goes on. */
export const scanAsked = computed(() => scan.value === 'person');

/** What the last look at a page left to tell besides its accounts; null where nobody is to be told. */
export const scanned = signal<ScanOutcome | null>(null);

/**
 * Reads the codes of the page in front, or with `beyond` the next of those out of view; what is left to tell is in
 * `scanned`. Answers whether anything waits for a yes.
 */
export async function scanPage(beyond = false): Promise<boolean> {
  if (scan.peek() === 'person') return false;
  const wasReading = scanning.peek();
  scan.value = 'person';
  // A press while the page is read by itself waits for that: the page is scrolled by one of them at a time.
  const before = stops;
  if (wasReading) await byItself;
  if (stops !== before) {
    scan.value = null;
    return false;
  }
  const from = beyond ? (scanned.peek()?.from ?? 0) : null;
  if (!beyond) scanned.value = null;
  const reply = await tryAsk('draft.scan', { tabId: tabWanted(), from, byItself: false });
  batch(() => {
    scan.value = null;
    if (reply.ok) takeAnswer(reply.value);
    scanned.value = reply.ok ? outcomeOf(reply.value) : ended(reply.code);
  });
  return scanned.peek()?.problem === null;
}

/** Who stopped a look needs no word of it. */
function ended(code: ErrorCode): ScanOutcome | null {
  return code === 'stopped' ? null : failedLook(code);
}

/** Gives up a look at the page; one that scrolls goes to no further picture, and what was found until then is answered. */
export async function stopScan(): Promise<void> {
  stops += 1;
  await tryAsk('draft.stopScan', {});
}

/**
 * Reads the codes of the page in front if it shows what may be one, and nothing waits for an answer; whether it found
 * accounts. Says nothing else.
 *
 * @param listed when what waits is known: it would take the place of what is found before
 */
export async function scanByItself(listed: Promise<unknown>): Promise<boolean> {
  if (scan.peek() !== null) return false;
  scan.value = 'itself';
  const asked = tryAsk('draft.scan', { tabId: tabWanted(), from: null, byItself: true });
  byItself = asked;
  const reply = await asked;
  await listed;
  if (scan.peek() === 'itself') scan.value = null;
  if (!reply.ok) return false;
  takeAnswer(reply.value);
  const { drafts: found, batches: parts } = reply.value;
  // Nobody asked: it is told beside what was found, by itself it says nothing, and what a person asked for tells stays.
  if (found.length + parts.length > 0) scanned.value ??= outcomeOf(reply.value);
  return found.length > 0;
}

/** Takes in what some codes held. */
export function takeAnswer(answer: ScanAnswer): void {
  for (const draft of answer.drafts) putDraft(draft);
  for (const one of answer.batches) putBatch(one);
}

function putBatch(one: BatchView): void {
  batches.value = [...batches.peek().filter(({ id }) => id !== one.id), one];
}

export async function loadDrafts(): Promise<void> {
  const [waiting, parts] = await Promise.all([tryAsk('draft.list', {}), tryAsk('batch.list', {})]);
  batch(() => {
    if (waiting.ok) drafts.value = waiting.value;
    if (parts.ok) batches.value = parts.value;
  });
}

/** Drops a batch with all that waits of it. */
export async function dropBatch(id: string): Promise<void> {
  for (const draft of drafts.peek()) if (draft.batch === id) forgetDraft(draft.id);
  batches.value = batches.peek().filter((one) => one.id !== id);
  const reply = await tryAsk('batch.drop', { id });
  if (!reply.ok) notifyError(reply.code);
}

/** Drops drafts without keeping them: one after the other, since each drop rewrites the same list. */
export async function dropDrafts(dropped: readonly DraftView[]): Promise<void> {
  for (const { id } of dropped) forgetDraft(id);
  for (const { id } of dropped) {
    const reply = await tryAsk('draft.drop', { id });
    if (!reply.ok && reply.code !== 'draft-unknown') notifyError(reply.code);
  }
}

/** Adds a draft, or takes its place. */
export function putDraft(draft: DraftView): void {
  drafts.value = [...drafts.peek().filter(({ id }) => id !== draft.id), draft];
}

/** A draft that is kept or dropped, with what the person changed in it. */
export function forgetDraft(id: string): void {
  drafts.value = drafts.peek().filter((draft) => draft.id !== id);
  const { [id]: _, ...edits } = form.peek().edits;
  changeForm({ edits });
}

// The codes of waiting accounts come with them, so a new window means a new list.
effect(() => {
  const at = now.value;
  if (drafts.peek().some(({ window, period }) => window !== null && isOutdated(window, period, at)))
    void loadDrafts();
});
