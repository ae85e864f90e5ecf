import type { CodeWindow } from '../../core/types.ts';
import type { Empty } from '../page-contract.ts';
import { listOf, oneOf, orNull, partial, shape, text, truth, whole } from '../shapes.ts';
import type { AccountEdit, AccountView, CodeView, CodeWay, RevealAnswer } from '../views.ts';
import { empty, id, label, password } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromExtension } from './message.ts';

/** The accounts, their codes, and QR codes that hold their secrets. */
export interface AccountMessages {
  'account.list': Message<'extension', Empty, AccountView[]>;
  'account.codes': Message<'extension', { ids: string[] }, CodeView[]>;
  /** HOTP only: moves the counter on (kept before the code is shown) and gives the code, and which counter it is of. */
  'account.advance': Message<'extension', { id: string }, { code: string; counter: number }>;
  /** How it is called, found and sorted. */
  'account.edit': Message<'extension', { id: string; edit: AccountEdit }, AccountView>;
  /** How its codes are made now, and what they would be in another way; keeps nothing. Totp only. */
  'account.tryCodes': Message<
    'extension',
    { id: string; way: CodeWay | null },
    { way: CodeWay; window: CodeWindow }
  >;
  'account.changeCodes': Message<'extension', { id: string; way: CodeWay }, AccountView>;
  /** It is filled at that origin, too, which the person typed. */
  'account.bind': Message<'extension', { id: string; origin: string }, AccountView>;
  /** It is not filled at that origin any more. */
  'account.unbind': Message<'extension', { id: string; origin: string }, AccountView>;
  /** Puts it before another in the order made by hand; null = behind all that are pinned as it is. */
  'account.move': Message<'extension', { id: string; before: string | null }, Empty>;
  /** Its code was copied: that counts as a use, and the clipboard is cleared when the person wants. */
  'account.copied': Message<'extension', { id: string }, Empty>;
  'account.remove': Message<'extension', { id: string }, Empty>;
  'account.restore': Message<'extension', { id: string }, AccountView>;
  /** QR codes that hold secrets, after the password was asked for once more: an account's own, or a batch to move several. */
  'reveal.account': Message<'extension', { id: string; password: string }, RevealAnswer>;
  'reveal.batch': Message<'extension', { ids: string[]; password: string }, RevealAnswer>;
}

const codeWay = shape<CodeWay>({
  algorithm: oneOf('SHA1', 'SHA256', 'SHA512'),
  digits: whole(0, 100),
  period: whole(0, 1_000_000),
});

const change = partial<AccountEdit>({
  issuer: label,
  account: label,
  tags: listOf(text(100), 20),
  pinned: truth,
  icon: orNull(text(100)),
});
/** Only what was changed: what is not named may have been changed elsewhere meanwhile. */
const edit = (value: unknown): value is AccountEdit => change(value) && Object.keys(value).length > 0;

export const accounts: Chapter<AccountMessages> = {
  'account.list': fromExtension(empty),
  'account.codes': fromExtension(shape({ ids: listOf(id, 10_000) })),
  'account.advance': fromExtension(shape({ id })),
  'account.edit': fromExtension(shape({ id, edit })),
  'account.tryCodes': fromExtension(shape({ id, way: orNull(codeWay) })),
  'account.changeCodes': fromExtension(shape({ id, way: codeWay })),
  'account.bind': fromExtension(shape({ id, origin: text(1_000) })),
  'account.unbind': fromExtension(shape({ id, origin: text(1_000) })),
  'account.move': fromExtension(shape({ id, before: orNull(id) })),
  'account.copied': fromExtension(shape({ id })),
  'account.remove': fromExtension(shape({ id })),
  'account.restore': fromExtension(shape({ id })),
  'reveal.account': fromExtension(shape({ id, password })),
  'reveal.batch': fromExtension(shape({ ids: listOf(id, 10_000), password })),
};
