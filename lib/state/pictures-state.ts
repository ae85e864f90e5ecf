import { signal } from '@preact/signals';
import { codeOf, type ErrorCode } from '../core/errors.ts';
import type { PictureSource, ScanAnswer } from '../messaging/draft-views.ts';
import { tryAsk } from './asking.ts';
import { takeAnswer } from './drafts-state.ts';

/** A picture that a person gave, and what became of it. */
export interface ReadPicture {
  id: number;
  /** Of its file; empty for what has none. */
  name: string;
  source: PictureSource;
  /** Its `data:` URL, as soon as it is there. */
  url: string | null;
  outcome: { step: 'reading' } | { step: 'read'; answer: ScanAnswer } | { step: 'failed'; code: ErrorCode };
}

/** A picture before it is read. */
export interface GivenPicture {
  name: string;
  source: PictureSource;
  /** Its `data:` URL. Throws an AppError where it is too large or none. */
  load: () => Promise<string>;
}

/** The pictures on screen, oldest first. They may show secrets: they go when the person leaves. */
export const pictures = signal<readonly ReadPicture[]>([]);

/** How many of the pictures that were given last were too many to be read. */
export const leftUnread = signal(0);

let lastId = 0;
let turn: Promise<unknown> = Promise.resolve();

/** Reads pictures one by one, each with a result of its own: one that fails loses none of the others. */
export function readPictures(given: readonly GivenPicture[]): Promise<void> {
  const added = given.map(({ name, source }): ReadPicture => {
    lastId += 1;
    return { id: lastId, name, source, url: null, outcome: { step: 'reading' } };
  });
  pictures.value = [...pictures.peek(), ...added];
  const done = turn.then(async () => {
    for (const [at, { id }] of added.entries()) {
      const one = given[at];
      if (one !== undefined && isShown(id)) await readOne(id, one);
    }
  });
  turn = done;
  return done;
}

/** Looks at one frame of the camera. Only one that shows an account is shown among the pictures. */
export async function readFrame(url: string): Promise<ScanAnswer | ErrorCode> {
  const reply = await tryAsk('draft.picture', { picture: url, source: 'camera' });
  if (!reply.ok) return reply.code;
  const { drafts, batches } = reply.value;
  if (drafts.length + batches.length > 0) {
    takeAnswer(reply.value);
    lastId += 1;
    const outcome = { step: 'read', answer: reply.value } as const;
    pictures.value = [...pictures.peek(), { id: lastId, name: '', source: 'camera', url, outcome }];
  }
  return reply.value;
}

export function forgetPicture(id: number): void {
  pictures.value = pictures.peek().filter((one) => one.id !== id);
}

export function forgetPictures(): void {
  pictures.value = [];
  leftUnread.value = 0;
}

async function readOne(id: number, { source, load }: GivenPicture): Promise<void> {
  let url: string;
  try {
    url = await load();
  } catch (error) {
    change(id, { outcome: { step: 'failed', code: codeOf(error) } });
    return;
  }
  change(id, { url });
  const reply = await tryAsk('draft.picture', { picture: url, source });
  if (reply.ok) takeAnswer(reply.value);
  change(id, {
    outcome: reply.ok ? { step: 'read', answer: reply.value } : { step: 'failed', code: reply.code },
  });
}

function isShown(id: number): boolean {
  return pictures.peek().some((one) => one.id === id);
}

function change(id: number, to: Partial<ReadPicture>): void {
  pictures.value = pictures.peek().map((one) => (one.id === id ? { ...one, ...to } : one));
}
