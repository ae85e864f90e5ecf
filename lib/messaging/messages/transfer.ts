import { longestLabel, longestSecret, mostImported, type ReadableEntry } from '../../core/imported.ts';
import type { Enrolment } from '../../core/types.ts';
import { bytes, listOf, oneOf, shape, text, whole } from '../shapes.ts';
import { password } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromExtension } from './message.ts';

/** Accounts from files of other apps, which our page has read, and accounts to take to other apps. */
export interface TransferMessages {
  /** How they stand to the vault's, in their order, and the two words for all of them. Nothing is written. */
  'transfer.compare': Message<
    'extension',
    { accounts: ReadableEntry[] },
    { standings: StandingView[]; check: string }
  >;
  /** Takes them in. One that differs and is not named in `take` stays, and is added too where its codes differ. */
  'transfer.take': Message<
    'extension',
    { accounts: ReadableEntry[]; take: { at: number; what: 'mine' | 'file' | 'both' }[] },
    { added: number; changed: number; undo: number | null }
  >;
  /**
   * All accounts as links, the secrets in them, after the password: the person takes them away as a file, or on paper.
   * `missing` = how many do not open.
   */
  'transfer.links': Message<
    'extension',
    { password: string },
    { result: 'given' | 'wrong-password'; links: string[]; missing: number }
  >;
  /** All accounts as a vault for other apps, after the password, sealed here by what the page made of the file's own. */
  'transfer.sealed': Message<
    'extension',
    { password: string; lock: { key: number[]; salt: number[] } },
    { result: 'given' | 'wrong-password'; text: string; missing: number }
  >;
}

/** How one account of a file stands to the vault. `twice` = an earlier one of the files makes the same codes and is called the same. */
interface StandingView {
  is: 'new' | 'same' | 'differs' | 'twice';
  mine: { issuer: string; account: string } | null;
  differences: ('name' | 'key')[];
  /** What becomes of it where nobody chooses. */
  usual: 'mine' | 'both';
}

const lock = shape<TransferMessages['transfer.sealed']['request']['lock']>({
  key: bytes(32, 32),
  salt: bytes(32, 32),
});
const number = whole(0, Number.MAX_SAFE_INTEGER);
const entry = shape<ReadableEntry>({
  enrolment: shape<Enrolment>({
    type: oneOf('totp', 'hotp', 'steam'),
    secret: text(longestSecret),
    algorithm: oneOf('SHA1', 'SHA256', 'SHA512'),
    digits: number,
    period: number,
    counter: number,
    issuer: text(longestLabel),
    account: text(longestLabel),
  }),
  origins: listOf(text(2_000), 20),
});
const taken = shape<TransferMessages['transfer.take']['request']['take'][number]>({
  at: whole(0, mostImported),
  what: oneOf('mine', 'file', 'both'),
});

export const transfer: Chapter<TransferMessages> = {
  'transfer.compare': fromExtension(shape({ accounts: listOf(entry, mostImported) })),
  'transfer.take': fromExtension(
    shape({ accounts: listOf(entry, mostImported), take: listOf(taken, mostImported) }),
  ),
  'transfer.links': fromExtension(shape({ password })),
  'transfer.sealed': fromExtension(shape({ password, lock })),
};
