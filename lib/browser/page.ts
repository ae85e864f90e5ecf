/** The native API as it is inside a page: no polyfill, since this goes into every HelpKit page. */
interface NativeRuntime {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/**
 * Says one thing to the background.
 *
 * @returns whether it answered. It does not when its worker died meanwhile, or when the extension was updated or removed
 *   under this page: that is no fault of the page, so nothing is thrown.
 */
export async function say(name: string, request: object): Promise<boolean> {
  const native = globalThis as { browser?: NativeRuntime; chrome?: NativeRuntime };
  const api = native.browser ?? native.chrome;
  try {
    return (await api?.runtime.sendMessage({ name, request })) !== undefined;
  } catch {
    return false;
  }
}
