/** The native API as it is without the polyfill: this goes into every HelpKit page, and before the popup's own scripts. */
interface NativeRuntime {
  runtime: {
    id: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(heard: Heard): void; removeListener(heard: Heard): void };
  };
}
type Heard = (message: unknown, sender: { id?: string }, answer: (reply: unknown) => void) => void;

export function native(): NativeRuntime | undefined {
  const world = globalThis as { browser?: NativeRuntime; chrome?: NativeRuntime };
  return world.browser ?? world.chrome;
}

/** How long after each refusal what nobody heard is sent again, ms. */
const waits = [20, 60, 200, 500];

/**
 * Sends until somebody heard it. Firefox refuses what arrives while it puts the background away, which it does after half
 * a minute without work, and wakes it for what comes a moment later (https://bugzilla.mozilla.org/show_bug.cgi?id=1771203).
 * What was refused so did nothing: it may be sent again.
 *
 * @throws what the browser does where still nobody listens, or something else is wrong
 */
export async function untilHeard<T>(send: () => Promise<T>): Promise<T> {
  for (const wait of waits) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('Receiving end does not exist'))) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return send();
}

/**
 * Says one thing to the background.
 *
 * @returns whether it answered. It does not when its worker died meanwhile, or when the extension was updated or removed
 *   under this page: that is no fault of the page, so nothing is thrown.
 */
export async function say(name: string, request: object): Promise<boolean> {
  try {
    return (await untilHeard(async () => native()?.runtime.sendMessage({ name, request }))) !== undefined;
  } catch {
    return false;
  }
}

/** Hears one message of the background by its name, and answers it. Call what comes back to hear no more. */
export function hear(name: string, heard: (request: unknown) => object | undefined): () => void {
  const runtime = native()?.runtime;
  const listener: Heard = (message, sender, answer) => {
    if (sender.id !== runtime?.id || typeof message !== 'object' || message === null) return;
    const said = message as { name?: unknown; request?: unknown }; // only looked at, here
    if (said.name !== name) return;
    answer({ ok: true, value: heard(said.request) ?? {} });
  };
  runtime?.onMessage.addListener(listener);
  return () => runtime?.onMessage.removeListener(listener);
}
