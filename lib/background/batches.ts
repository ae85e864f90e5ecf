import { type MigrationPart, readMigrationUri } from '../core/migration-uri.ts';
import { textPrint } from '../crypto/mac.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { BatchView, DraftSource, DraftView } from '../messaging/draft-views.ts';
import type { Empty } from '../messaging/page-contract.ts';
import type { Deps } from './deps.ts';
import { type Batch, inDraftTurn, readWaiting, writeWaiting } from './draft-store.ts';
import { listDrafts, type Proposal, printOf, proposeWith } from './drafts.ts';

/**
 * Takes in one part of a batch: its accounts become drafts, its number is ticked off. The parts may come in any order,
 * from several pictures and over any time; the same part twice changes nothing.
 *
 * @returns the batch's id.
 * @throws AppError what `readMigrationUri` throws.
 */
export async function takePart(
  deps: Deps,
  text: string,
  source: DraftSource,
): Promise<{ batch: string; drafts: DraftView[] }> {
  const part = readMigrationUri(text);
  const print = await textPrint(text);
  const again = new Set(await Promise.all(part.accounts.map(printOf)));
  let batch = '';
  const drafts = await proposeWith(deps, (batches) => {
    const after = withPart(batchOf(batches, part, print), part, print);
    batch = after.id;
    // What was turned down and is shown once more is asked about once more.
    const dropped = after.dropped.filter((one) => !again.has(one));
    return {
      // Where a batch is shown says nothing of where its accounts belong: they are many, and of other sites.
      proposals: part.accounts.map((enrolment): Proposal => ({ enrolment, origin: null, source, batch })),
      batches: [...batches.filter(({ id }) => id !== batch), { ...after, dropped }],
    };
  });
  return { batch, drafts };
}

/** Every batch that waits, as it stands now. */
export async function listBatches(deps: Deps): Promise<BatchView[]> {
  const { batches } = await readWaiting(deps);
  // Most of the time there is none, and its accounts need not be looked up.
  if (batches.length === 0) return [];
  const drafts = await listDrafts(deps);
  return batches.map((batch) => viewOf(batch, drafts));
}

/** The person wants none of it: what waits of it goes too. */
export async function dropBatch(deps: Deps, { id }: RequestOf<'batch.drop'>): Promise<Empty> {
  await inDraftTurn(async () => {
    const { drafts, batches } = await readWaiting(deps);
    await writeWaiting(deps, {
      drafts: drafts.filter(({ batch }) => batch !== id),
      batches: batches.filter((batch) => batch.id !== id),
    });
  });
  return {};
}

/** The batch that a part belongs to: of its number and size, and with no other text in its place. */
function batchOf(batches: readonly Batch[], { batch }: MigrationPart, print: string): Batch {
  for (let copy = 1; ; copy += 1) {
    const id = `${batch.id}-${batch.size}-${copy}`;
    const found = batches.find((one) => one.id === id) ?? {
      id,
      size: batch.size,
      parts: [],
      dropped: [],
    };
    if (found.parts.every((part) => part.index !== batch.index || part.print === print)) return found;
  }
}

function withPart(
  batch: Batch,
  { batch: { index }, accounts, unreadable }: MigrationPart,
  print: string,
): Batch {
  if (batch.parts.some((part) => part.index === index)) return batch;
  const part = {
    index,
    print,
    total: accounts.length + unreadable.length,
    unreadable: unreadable.map(({ issuer, account, code }) => ({ issuer, account, code })),
  };
  return { ...batch, parts: [...batch.parts, part] };
}

function viewOf({ id, size, parts, dropped }: Batch, drafts: readonly DraftView[]): BatchView {
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  const unreadable = parts.flatMap((part) => part.unreadable);
  const seen = new Set(parts.map(({ index }) => index));
  const missing = Array.from({ length: size }, (_, index) => index).filter((index) => !seen.has(index));
  const fresh = drafts.filter(({ batch, sameAs }) => batch === id && sameAs === null).length;
  return {
    id,
    size,
    missing: missing.map((index) => index + 1),
    total,
    fresh,
    same: total - unreadable.length - fresh - dropped.length,
    dropped: dropped.length,
    unreadable,
  };
}
