/** The native API as it is without the polyfill: this goes into every HelpKit page, and before the popup's own scripts. */
interface NativeRuntime {
  runtime: {
    id: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(heard: Heard): void; removeListener(heard: Heard): void };
    onConnect: { addListener(heard: (port: Port) => void): void };
  };
}
/** What another part of the extension opened to this one. */
export interface Port {
  name: string;
  sender?: { id?: string; url?: string; origin?: string; tab?: unknown };
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(heard: (message: unknown) => void): void };
}
/** True = the answer comes later. */
type Heard = (
  message: unknown,
  sender: { id?: string },
  answer: (reply: unknown) => void,
) => true | undefined;

export function native(): NativeRuntime | undefined {
  const world = globalThis as { browser?: NativeRuntime; chrome?: NativeRuntime };
  // Chromium has no `browser`: an element of the page with that name would show as one.
  return import.meta.env.FIREFOX ? world.browser : world.chrome;
}

/** How long after each knock that nobody heard comes the next, ms. */
const waits = [20, 60, 200, 500];
/** So long after it answered the background is awake: Firefox ends it after half a minute without work. ms */
const staysAwake = 20_000;
let answeredAt = Number.NEGATIVE_INFINITY;

/**
 * Sends something to a background that is awake; in Chromium at once, since it keeps what comes for one that is not.
 *
 * Firefox loses what arrives while it puts the background away, and says the same of what was heard by one that ended
 * before it answered: nothing may be sent twice. So something that means nothing goes first, until it is heard.
 * https://bugzilla.mozilla.org/show_bug.cgi?id=1771203
 *
 * @throws what the browser does
 */
export async function sent<T>(send: () => Promise<T>): Promise<T> {
  if (import.meta.env.FIREFOX && performance.now() - answeredAt > staysAwake) await knock();
  const answer = await send();
  if (import.meta.env.FIREFOX) answeredAt = performance.now();
  return answer;
}

async function knock(): Promise<void> {
  for (const wait of waits) {
    try {
      await native()?.runtime.sendMessage({ name: 'knock' });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/**
 * Says one thing to the background.
 *
 * @returns whether it did what was asked. It does not when its worker died meanwhile, or when the extension was updated or
 *   removed under this page: that is no fault of the page, so nothing is thrown.
 */
export async function say(name: string, request: object): Promise<boolean> {
  try {
    const reply = await sent(async () => native()?.runtime.sendMessage({ name, request }));
    return (reply as { ok?: unknown } | undefined)?.ok === true; // only looked at
  } catch {
    return false;
  }
}

/** Says one thing until it is done, a few times: the background's worker may die over it. Whether it was done. */
export async function insist(name: string, request: object): Promise<boolean> {
  for (let left = 5; !(await say(name, request)); left -= 1) {
    if (left === 1) return false;
    await new Promise((rested) => setTimeout(rested, 400));
  }
  return true;
}

/** Hears one message of the background by its name, and answers it. Call what comes back to hear no more. */
export function hear(name: string, heard: (request: unknown) => object | undefined): () => void {
  const runtime = native()?.runtime;
  const listener: Heard = (message, sender, answer) => {
    if (sender.id !== runtime?.id || typeof message !== 'object' || message === null) return undefined;
    const said = message as { name?: unknown; request?: unknown }; // only looked at, here
    if (said.name !== name) return undefined;
    answer({ ok: true, value: heard(said.request) ?? {} });
    return undefined;
  };
  runtime?.onMessage.addListener(listener);
  return () => runtime?.onMessage.removeListener(listener);
}

/** Hears every message, and answers those that `heard` has an answer for. */
export function hearAll(
  heard: (message: unknown, sender: { id?: string }) => Promise<unknown> | undefined,
): void {
  native()?.runtime.onMessage.addListener((message, sender, answer) => {
    const reply = heard(message, sender);
    if (reply === undefined) return undefined;
    void reply.then(answer);
    return true;
  });
}

/** The extension's id; undefined once it was updated or removed under this page. */
export function ownId(): string | undefined {
  return native()?.runtime?.id;
}

/**
 * Whether a script begins in this document for the first time, kept by a mark in the document's isolated world, which no page
 * script can see.
 */
export function isFirstHere(mark: string): boolean {
  const world = globalThis as Record<string, unknown>;
  if (world[mark] === true) return false;
  world[mark] = true;
  return true;
}
