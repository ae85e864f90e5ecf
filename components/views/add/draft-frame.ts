import { batches } from '../../../lib/state/drafts-state.ts';
import { readFrame } from '../../../lib/state/pictures-state.ts';
import type { FrameRead } from './use-camera.ts';

/** A frame whose accounts wait for a yes, one by one; enough is an account or, of a batch, its last part. */
export async function draftFrame(url: string): Promise<FrameRead> {
  const answer = await readFrame(url);
  if (typeof answer === 'string') return { enough: false, other: null };
  const found = answer.drafts.length + answer.batches.length > 0;
  const enough = found && batches.peek().every(({ missing }) => missing.length === 0);
  return { enough, other: answer.others[0] ?? null };
}
