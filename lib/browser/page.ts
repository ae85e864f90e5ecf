/** The native API as it is inside a page: no polyfill, since this goes into every HelpKit page. */
interface NativeRuntime {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/**
 * Says one thing to the background and waits for no answer. After an update of the extension the old page script has
 * nobody to talk to: that is no fault of the page, so it is silent.
 */
export function say(name: string, request: object): void {
  const native = globalThis as { browser?: NativeRuntime; chrome?: NativeRuntime };
  const api = native.browser ?? native.chrome;
  try {
    api?.runtime.sendMessage({ name, request }).catch(() => undefined);
  } catch {
    // The extension was updated or removed under this page.
  }
}
