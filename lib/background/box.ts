import { AppError, codeOf } from '../core/errors.ts';
import type { PageCaller } from '../messaging/caller.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { PageScanAnswer } from '../messaging/draft-views.ts';
import type { Empty } from '../messaging/page-contract.ts';
import type { Drawn } from '../messaging/page-picture-views.ts';
import type { Deps } from './deps.ts';
import { proposeTexts } from './found.ts';
import { tellOutcome } from './outcome.ts';
import { type SeenPrompt, seenPrompt } from './prompts.ts';
import { frontPage } from './scan.ts';
import { capturePage } from './screen.ts';

/** How long a person may take to draw, ms. */
const patience = 300_000;

interface Wish {
  nonce: string;
  documentId: string | null;
  until: number;
}

function keyOf(tabId: number): string {
  return `box:${tabId}`;
}

function isWish(value: unknown): value is Wish {
  return typeof value === 'object' && value !== null && 'nonce' in value && 'until' in value;
}

/** Lays an overlay over the tab's document and gives it a nonce that answers once, for that document alone. */
export async function startBox(deps: Deps, { tabId }: RequestOf<'box.start'>): Promise<{ started: boolean }> {
  const { tab, prompt } = await frontPage(deps, tabId);
  if (!(await deps.tabs.injectOverlay(prompt))) return { started: false };
  const wish: Wish = { nonce: deps.newId(), documentId: prompt.documentId, until: deps.now() + patience };
  await deps.session.set(keyOf(tab.id), wish);
  await deps.tell(prompt, 'page.box', { ...(await deps.boxWords()), nonce: wish.nonce });
  return { started: true };
}

/** The person drew a box, or left. The overlay has gone: what is under it is read, and the popup asks. */
export async function boxDrawn(
  deps: Deps,
  { nonce, drawn }: RequestOf<'box.drawn'>,
  caller: PageCaller,
): Promise<Empty> {
  const { tabId, documentId } = caller;
  const wish = await deps.session.get(keyOf(tabId));
  const asked =
    isWish(wish) && wish.nonce === nonce && wish.documentId === documentId && deps.now() <= wish.until;
  if (!asked) throw new AppError('not-allowed');
  await forgetBox(deps.session, tabId);
  if (drawn === null) return {};
  const prompt = await seenPrompt(deps.session, tabId);
  try {
    await tellOutcome(deps, prompt, await readBox(deps, caller, prompt, drawn));
  } catch (error) {
    await tellOutcome(deps, prompt, codeOf(error));
  }
  return {};
}

/** The box by itself; where it shows nothing, all that is on the screen, since a box may be drawn too tight. */
async function readBox(
  deps: Deps,
  { tabId, origin, documentId }: PageCaller,
  prompt: SeenPrompt | null,
  { box, viewport }: Drawn,
): Promise<PageScanAnswer> {
  const tab = await deps.tabs.find(tabId);
  if (tab?.active !== true || prompt?.documentId !== documentId) throw new AppError('page-gone');
  deps.warmDecoder();
  // The badge steps out of the page, as for any screenshot; what is in it stands where the person drew.
  await deps.tell(prompt, 'page.carriers', { what: 'seen' });
  const picture = await capturePage(deps, tab, prompt);
  const within = await deps.decode({ picture, at: { boxes: [box], viewport }, whole: 'no' }).catch(() => []);
  const all = { boxes: [], viewport };
  const codes = within.length > 0 ? within : await deps.decode({ picture, at: all, whole: 'yes' });
  const texts = codes.map(({ text }) => text);
  const { kinds: _, ...answer } = await proposeTexts(deps, texts, origin);
  return { ...answer, problem: null, further: 0, from: 0, preview: null };
}

export async function forgetBox(session: Deps['session'], tabId: number): Promise<void> {
  await session.remove(keyOf(tabId));
}
