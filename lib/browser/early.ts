import { native } from './page.ts';

/** Where the page keeps what was asked before its scripts came. */
const world = globalThis as { askedEarly?: Map<string, Promise<unknown>> };

/** Asks the background before the page's own scripts are there; each message once. */
export function askEarly(asked: Readonly<Record<string, object>>): void {
  const runtime = native()?.runtime;
  if (runtime === undefined) return;
  world.askedEarly = new Map(
    Object.entries(asked).map(([name, request]) => {
      const answer = runtime.sendMessage({ name, request });
      // Whoever takes it hears of it; nobody may.
      answer.catch(() => undefined);
      return [name, answer];
    }),
  );
}

/** The answer to what was asked early, for the first who asks for it: undefined where there came none, or it was not asked. */
export function takeEarly(name: string): Promise<unknown> | undefined {
  const answer = world.askedEarly?.get(name);
  world.askedEarly?.delete(name);
  return answer?.catch(() => undefined);
}
