import { computed, signal } from '@preact/signals';
import { AppError, codeOf, type ErrorCode } from '../core/errors.ts';
import type { FileReading, NamedApp, ReadableEntry } from '../core/imported.ts';
import type { RequestOf } from '../messaging/contract.ts';
import { loadAccounts } from './accounts-state.ts';
import { tryAsk } from './asking.ts';
import { type ImportPlan, type PlannedEntry, planImport } from './import-plan.ts';
import { runTransfer } from './transfer-state.ts';
import { undo } from './undo-state.ts';

/** A file, or a pasted text, that is to be imported. */
export interface GivenFile {
  /** Empty for a pasted text. */
  name: string;
  size: number;
  load: () => Promise<Uint8Array>;
}

export interface ImportedFile {
  id: number;
  name: string;
  outcome:
    | { step: 'reading' }
    | { step: 'read'; reading: FileReading }
    /** `wasWrong`: the password that was tried does not open it. */
    | { step: 'locked'; wasWrong: boolean; app: NamedApp | null }
    | { step: 'failed'; code: ErrorCode }
    /** The person stopped it; it can be read anew. */
    | { step: 'stopped' };
}

/** What an import did. */
export interface ImportDone {
  imported: number;
  same: number;
  unreadable: number;
  /** The snapshot that leads back; null where nothing was written. */
  undo: number | null;
}

export type Taken = RequestOf<'transfer.take'>['take'];

/** The files on screen, oldest first; their secrets go when the person leaves. */
export const importedFiles = signal<readonly ImportedFile[]>([]);
/** Files that no plan counts: locked, failed, stopped, or not read yet. An import leaves them where they are. */
export const filesUnread = computed(
  () => importedFiles.value.filter(({ outcome }) => outcome.step !== 'read').length,
);
/** Null while there is nothing to plan with. */
export const importPlan = signal<ImportPlan | null>(null);
export const importDone = signal<ImportDone | null>(null);
export const importProblem = signal<ErrorCode | null>(null);

/** No export of codes is longer; what is more is not even loaded. */
const longest = 5 * 1024 * 1024;

let lastId = 0;
const held = new Map<number, { bytes: Uint8Array | null; stop: AbortController }>();

/** Reads files, one by one; each has a result of its own. */
export async function giveFiles(given: readonly GivenFile[]): Promise<void> {
  importDone.value = null;
  const added = given.map((file) => {
    lastId += 1;
    held.set(lastId, { bytes: null, stop: new AbortController() });
    return { file, id: lastId };
  });
  const shown = added.map(
    ({ file, id }): ImportedFile => ({ id, name: file.name, outcome: { step: 'reading' } }),
  );
  importedFiles.value = [...importedFiles.peek(), ...shown];
  for (const { file, id } of added) await load(id, file);
  await plan();
}

/** Tries a password, or the app that the person named, with a file that was not read yet. */
export async function openFile(id: number, password: string | null, app: NamedApp | null): Promise<void> {
  await read(id, password, app);
  await plan();
}

/** Stops reading a file, which stays: it can be tried again. */
export function stopFile(id: number): void {
  const entry = held.get(id);
  entry?.stop.abort();
  if (entry) entry.stop = new AbortController();
  change(id, { step: 'stopped' });
}

/** Leaves a file out, read or not. */
export async function forgetFile(id: number): Promise<void> {
  held.get(id)?.stop.abort();
  held.delete(id);
  importedFiles.value = importedFiles.peek().filter((one) => one.id !== id);
  await plan();
}

export function forgetFiles(): void {
  for (const { stop } of held.values()) stop.abort();
  held.clear();
  importedFiles.value = [];
  importPlan.value = null;
  importProblem.value = null;
}

/** What was taken in goes; what could not be read stays, to be opened or left out. */
function forgetRead(): void {
  const isRead = ({ outcome }: ImportedFile) => outcome.step === 'read';
  for (const { id } of importedFiles.peek().filter(isRead)) held.delete(id);
  importedFiles.value = importedFiles.peek().filter((file) => !isRead(file));
  importPlan.value = null;
  importProblem.value = null;
}

/** How many parts of batches are still missing. */
export function missingInPlan(): number {
  const unreadable = importPlan.peek()?.unreadable ?? [];
  return unreadable.filter(({ code }) => code === 'import-part-missing').length;
}

/** Takes the accounts into the vault, all or none. */
export async function takeImport(take: Taken): Promise<void> {
  const planned = importPlan.peek();
  if (planned === null) return;
  const reply = await tryAsk('transfer.take', { accounts: planned.entries.map(plain), take });
  importProblem.value = reply.ok ? null : reply.code;
  if (!reply.ok) return;
  const { added, changed, undo: back } = reply.value;
  const imported = added + changed;
  const { length } = planned.entries;
  forgetRead();
  importDone.value = { imported, same: length - imported, unreadable: planned.unreadable.length, undo: back };
  await loadAccounts();
}

/** Takes back what the last import did. */
export async function undoImport(): Promise<ErrorCode | null> {
  const back = importDone.peek()?.undo ?? null;
  return back === null ? null : undo(back, null);
}

async function load(id: number, file: GivenFile): Promise<void> {
  try {
    if (file.size > longest) throw new AppError('import-too-large');
    const stop = held.get(id)?.stop.signal;
    const bytes = await file.load();
    const entry = held.get(id);
    if (entry) entry.bytes = bytes;
    if (stop?.aborted !== true) await read(id, null, null);
  } catch (error) {
    change(id, { step: 'failed', code: codeOf(error) });
  }
}

async function read(id: number, password: string | null, app: NamedApp | null): Promise<void> {
  const { bytes, stop } = held.get(id) ?? {};
  if (!bytes || !stop) return;
  change(id, { step: 'reading' });
  const answer = await runTransfer({ job: 'read', bytes, password, app }, stop.signal);
  // It was stopped, or left out: that is said already.
  if (stop.signal.aborted) return;
  if (answer.ok) change(id, { step: 'read', reading: answer.value });
  else if (answer.code === 'import-locked') change(id, { step: 'locked', wasWrong: false, app });
  else if (answer.code === 'import-wrong-password') change(id, { step: 'locked', wasWrong: true, app });
  else change(id, { step: 'failed', code: answer.code });
}

async function plan(): Promise<void> {
  const files = importedFiles.peek();
  const made = await planImport(
    files.flatMap(({ outcome }) => (outcome.step === 'read' ? outcome.reading : [])),
  );
  // Another file came or went meanwhile: its own plan follows.
  if (importedFiles.peek() !== files) return;
  importProblem.value = typeof made === 'string' ? made : null;
  // No plan of an earlier day is offered in its place: it would leave files out.
  importPlan.value = typeof made === 'string' ? null : made;
}

function plain({ enrolment, origins }: PlannedEntry): ReadableEntry {
  return { enrolment, origins };
}

function change(id: number, outcome: ImportedFile['outcome']): void {
  importedFiles.value = importedFiles.peek().map((one) => (one.id === id ? { ...one, outcome } : one));
}
