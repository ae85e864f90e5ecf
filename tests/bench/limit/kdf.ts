import { argon2id } from 'hash-wasm';

declare global {
  /** ms that the key function takes here, with what a password slot uses. */
  var derive: (memory: number, passes: number, lanes: number) => Promise<number>;
}

globalThis.derive = async (memory, passes, lanes) => {
  const begun = performance.now();
  await argon2id({
    password: 'made up for this',
    salt: new Uint8Array(16),
    memorySize: memory,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  return performance.now() - begun;
};
