import type { CodeSource } from '../core/backup-codes.ts';
import { makeQueue } from '../vault/queue.ts';
import type { Deps } from './deps.ts';

/** Backup codes that were read and wait for a yes. */
export interface Waiting {
  /** By which the answer to what a view shows names them. */
  id: string;
  codes: string[];
  source: CodeSource;
  origin: string | null;
  /** The account that the person gave them for. */
  account: string | null;
  /** The document that showed them; its badge offers them no second time. */
  nonce: string | null;
}

type Area = Pick<Deps, 'session' | 'vault'>;

/** Where they lie in the session: sealed, in memory that goes with the browser. What is not wanted never touches the disk. */
export const waitingCodesKey = 'backup-codes.waiting';

/** Sites whose codes wait: more than anyone leaves unanswered. */
const most = 5;

/** What changes them takes turns. */
const inTurn = makeQueue('backup-codes-waiting');

async function readAll({ session, vault }: Area): Promise<Waiting[]> {
  const sealed = await session.get(waitingCodesKey);
  const text = typeof sealed === 'string' ? await vault.openDraft(sealed) : null;
  // Written below alone, and sealed.
  return text === null ? [] : (JSON.parse(text) as Waiting[]);
}

async function writeAll({ session, vault }: Area, all: readonly Waiting[]): Promise<void> {
  if (all.length === 0) await session.remove(waitingCodesKey);
  else await session.set(waitingCodesKey, await vault.sealDraft(JSON.stringify(all)));
}

/** A site shows its codes once: those of another one, which nobody has answered yet, wait behind these. */
export function addWaiting(area: Area, waiting: Waiting): Promise<void> {
  return inTurn(async () => {
    const isOfAnother = ({ source, origin }: Waiting) => source === 'page' && origin !== waiting.origin;
    const others = (await readAll(area)).filter(isOfAnother);
    await writeAll(area, [...others, waiting].slice(-most));
  });
}

/** Those that are asked about: the ones that were read last. Throws `vault-locked`. */
export async function newestWaiting(area: Area): Promise<Waiting | null> {
  return (await readAll(area)).at(-1) ?? null;
}

/** Those of that name; null where they were answered, or others of their site took their place. Throws as {@link newestWaiting}. */
export async function waitingNamed(area: Area, id: string): Promise<Waiting | null> {
  return (await readAll(area)).find((one) => one.id === id) ?? null;
}

/** These wait no more, whatever was read since. */
export function removeWaiting(area: Area, { id }: Waiting): Promise<void> {
  return inTurn(async () => {
    const all = await readAll(area);
    await writeAll(
      area,
      all.filter((one) => one.id !== id),
    );
  });
}
