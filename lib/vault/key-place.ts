import type { SessionArea } from './session.ts';

/** Where the key of an unlocked vault lies. */
export interface KeyPlace {
  /** What was put; undefined when nothing is there any more. */
  take(): Promise<unknown>;
  put(held: unknown): Promise<void>;
  wipe(): Promise<void>;
}

/**
 * The session's memory, which outlives the worker; or, as long as `memoryOnly` says so, this worker's memory alone. A
 * key that lies in the session's memory when that becomes strict is wiped at the next look.
 */
export function makeKeyPlace(
  area: SessionArea,
  name: string,
  memoryOnly: () => boolean | Promise<boolean>,
): KeyPlace {
  let own: unknown;
  return {
    async take() {
      if (own !== undefined) return own;
      const held = await area.get(name);
      if (held === undefined || !(await memoryOnly())) return held;
      await area.remove(name);
      return undefined;
    },
    async put(held) {
      const strict = await memoryOnly();
      own = strict ? held : undefined;
      if (strict) await area.remove(name);
      else await area.set(name, held);
    },
    async wipe() {
      own = undefined;
      await area.remove(name);
    },
  };
}
