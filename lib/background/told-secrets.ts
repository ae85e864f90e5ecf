import { codeKey } from '../core/backup-codes.ts';
import { hotpCode, windowAt } from '../core/otp.ts';
import { shapeOf, toldWords } from '../core/told-words.ts';
import type { OtpParameters } from '../core/types.ts';
import { toHex, utf8 } from '../crypto/bytes.ts';
import { mac } from '../crypto/mac.ts';
import type { Told } from '../messaging/told-views.ts';
import type { Deps } from './deps.ts';

/** Keyed hashes of all that nobody may be told: without the key, which this worker alone has, they say nothing. */
interface Known {
  hashes: Map<string, Told>;
  shapes: Set<string>;
  /** ms since 1970. */
  madeAt: number;
}

/** By then there are other codes, ms. */
const shelfLife = 30_000;

export interface ToldSecrets {
  /**
   * What of the open vault a text holds. Throws `vault-locked`, like every reading.
   *
   * @param mayLook asked once, where the text holds anything that can be a code: false = it is not compared
   */
  find(text: string, mayLook: () => boolean): Promise<Told[]>;
  forget(): void;
}

/** Finds codes, backup codes and secrets of the vault in what a person wrote. What is compared lies in memory alone. */
export function makeToldSecrets({ vault, now, newId }: Pick<Deps, 'vault' | 'now' | 'newId'>): ToldSecrets {
  const key = utf8(newId());
  let known: Known | null = null;

  const hashOf = async (word: string) => toHex(await mac(key, utf8(word)));

  async function gather(): Promise<Known> {
    const made: Known = { hashes: new Map(), shapes: new Set(), madeAt: now() };
    const put = async (text: string, told: Told) => {
      const word = codeKey(text);
      made.shapes.add(shapeOf(word));
      made.hashes.set(await hashOf(word), told);
    };
    for (const { account, sets } of await vault.allBackupCodes()) {
      for (const { codes } of sets) {
        // Those that are sealed apart are not at hand.
        for (const code of Array.isArray(codes) ? codes : []) {
          await put(code, { accountId: account, kind: 'backup-code' });
        }
      }
    }
    for (const { id: accountId, otp } of await vault.readAll()) {
      await put(otp.secret, { accountId, kind: 'secret' });
      for (const code of codesAround(otp, made.madeAt)) await put(code, { accountId, kind: 'code' });
    }
    return made;
  }

  return {
    async find(text, mayLook) {
      if (known === null || Math.abs(now() - known.madeAt) > shelfLife) known = await gather();
      const { hashes, shapes } = known;
      const words = [...toldWords(text, shapes)];
      if (words.length === 0 || !mayLook()) return [];
      const told = await Promise.all(words.map(async (word) => hashes.get(await hashOf(word))));
      return told.filter((one) => one !== undefined);
    },
    forget() {
      known = null;
    },
  };
}

/** The codes that a person may have in front of them, or had a moment ago. */
function codesAround(otp: OtpParameters, now: number): string[] {
  if (otp.type === 'hotp') {
    const last = otp.counter > 0 ? [hotpCode({ ...otp, counter: otp.counter - 1 })] : [];
    return [hotpCode(otp), ...last];
  }
  const { current, next } = windowAt(otp, now);
  return [windowAt(otp, now - otp.period * 1_000).current, current, next];
}
