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

/**
 * Says one thing to the background.
 *
 * @returns whether it answered. It does not when its worker died meanwhile, or when the extension was updated or removed
 *   under this page: that is no fault of the page, so nothing is thrown.
 */
export async function say(name: string, request: object): Promise<boolean> {
  try {
    return (await native()?.runtime.sendMessage({ name, request })) !== undefined;
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
