import type { argon2id } from 'hash-wasm';

/** The KDF for tests that try one password hundreds of times: what was derived once is not derived again. */
export function rememberedKdf<T extends { argon2id: typeof argon2id }>(real: T) {
  const known = new Map<string, Promise<unknown>>();
  const remembered = (options: Parameters<typeof argon2id>[0]) => {
    const name = JSON.stringify(options);
    const key = known.get(name) ?? real.argon2id(options);
    known.set(name, key);
    return key;
  };
  return { ...real, argon2id: remembered };
}
