import type { KeyMaker } from '../../../lib/crypto/others-kdf.ts';

/** Keys at no cost, and never the right one: for what a file does to its reader when the password does not open it. */
export const wrongKeys: KeyMaker = {
  argon2id: async () => new Uint8Array(32),
  scrypt: async () => new Uint8Array(32),
  pbkdf2: async (_password, _salt, { length }) => new Uint8Array(length),
};
