import type { FieldMark } from '../core/types.ts';
import { longestBackup, longestFile } from '../core/vault-file.ts';
import type { MessageName, RequestOf } from './contract.ts';
import type { KeepRequest, TypedAccount } from './draft-views.ts';
import type { Box, Drawn, Empty, FillReceipt, PromptSeen, WrittenSetup } from './page-contract.ts';
import {
  bytes,
  finite,
  type Guard,
  listOf,
  oneOf,
  orNull,
  partial,
  shape,
  text,
  truth,
  whole,
} from './shapes.ts';
import type { FileSecret, Preferences } from './views.ts';

const empty: Guard<Empty> = shape<Empty>({});
const id = text(64);
const nonce = text(64);
const tabId = whole(0, Number.MAX_SAFE_INTEGER);
const label = text(1_000);
const bytes32: Guard<number[]> = bytes(32, 32);
/** WebAuthn lets no name of a passkey be longer. */
const credential = bytes(1, 1_023);
/** CSS pixels, whole or broken. */
const length = finite(0, 100_000);
const fieldKind = oneOf('totp', 'sms', 'email', 'backup');
const pageKind = oneOf(
  'totp',
  'sms',
  'email',
  'backup-entry',
  'enrol',
  'backup-list',
  'team',
  'recovery',
  'none',
);

/** The answer to `page.fill`: a page's engine says it, so it is checked like any request. */
export const isFillReceipt: Guard<FillReceipt> = shape<FillReceipt>({
  filled: whole(0, 100),
  of: whole(0, 100),
  problem: orNull(
    oneOf(
      'no-field',
      'page-moved',
      'page-changed-it',
      'kind-never-filled',
      'other-origin',
      'wait',
      'locked',
      'cancelled',
    ),
  ),
  waitUntil: orNull(whole(0, Number.MAX_SAFE_INTEGER)),
  trusted: truth,
});

/** What a page's engine says of its page; also checked when it comes as the answer to `page.look`. */
export const isPromptSeen: Guard<PromptSeen> = shape<PromptSeen>({
  nonce,
  kind: pageKind,
  waitsFor: orNull(fieldKind),
  fields: whole(0, 100),
  frame: oneOf('top', 'same-origin', 'other'),
  digits: orNull(whole(1, 12)),
  trustBox: truth,
  pictures: whole(0, 100_000),
  path: text(1_000),
  username: text(254),
  openedAnew: truth,
  emptied: truth,
});

const instant = whole(0, 8_640_000_000_000_000);
const taughtIs = oneOf('code', 'not-code');
const fieldMark = shape<FieldMark>({
  tag: text(100),
  type: text(100),
  id: text(300),
  name: text(300),
  autocomplete: text(300),
  label: text(300),
  place: whole(0, 10_000),
});

const keepRequest = shape<KeepRequest>({ id, issuer: label, account: label, bind: truth });

/** 5 MB: more is refused unread. */
const backupFile = text(longestBackup);
const vaultFile: Guard<string> = (value): value is string =>
  typeof value === 'string' && value.length <= longestFile(value);
const byPassword = shape<{ password: string }>({ password: text(1_000_000) });
const byWords = shape<{ words: string }>({ words: text(2_000) });
const fileSecret: Guard<FileSecret> = (value): value is FileSecret => byPassword(value) || byWords(value);
const taken = shape<RequestOf<'backup.restore'>['take'][number]>({
  id,
  what: oneOf('mine', 'file', 'both'),
});

const typedAccount = shape<TypedAccount>({
  issuer: label,
  account: label,
  secret: text(4_000),
  type: oneOf('totp', 'hotp', 'steam'),
  algorithm: oneOf('SHA1', 'SHA256', 'SHA512'),
  digits: whole(0, 1_000),
  period: whole(0, Number.MAX_SAFE_INTEGER),
  counter: whole(0, Number.MAX_SAFE_INTEGER),
});

const drawn = shape<Drawn>({
  box: shape<Box>({ x: length, y: length, width: length, height: length }),
  viewport: shape<Drawn['viewport']>({ width: length, height: length }),
});

const preferences = partial<Preferences>({
  language: oneOf('auto', 'en', 'de', 'ar'),
  look: oneOf('auto', 'light', 'dark'),
  autoLockMinutes: whole(1, 1_440),
  backupReminderDays: whole(0, 365),
  trustDevices: oneOf('never', 'always'),
  submitCode: truth,
});
/** Also the check of what was kept: what does not fit is left out. */
export const isPreferences: Guard<Partial<Preferences>> = preferences;

/** One guard a message: what does not fit is refused before a handler sees it. Total by type. */
export const guards: { readonly [N in MessageName]: Guard<RequestOf<N>> } = {
  'vault.status': empty,
  'vault.create': shape<RequestOf<'vault.create'>>({ password: orNull(text(1_000_000)) }),
  'vault.unlock': shape<RequestOf<'vault.unlock'>>({ password: text(1_000_000) }),
  'vault.lock': empty,
  'vault.rescue': shape<RequestOf<'vault.rescue'>>({ password: orNull(text(1_000_000)) }),
  'vault.keepThis': empty,
  'vault.sealed': empty,
  'vault.startAgain': empty,
  'undo.list': empty,
  'undo.preview': shape<RequestOf<'undo.preview'>>({ id: whole(0, Number.MAX_SAFE_INTEGER) }),
  'undo.do': shape<RequestOf<'undo.do'>>({ id: whole(0, Number.MAX_SAFE_INTEGER) }),
  'vault.guesses': empty,
  'way.list': empty,
  'way.password': shape<RequestOf<'way.password'>>({ current: text(1_000_000), next: text(1_000_000) }),
  'way.device': shape<RequestOf<'way.device'>>({ password: text(1_000_000) }),
  'way.recover': shape<RequestOf<'way.recover'>>({ words: text(2_000), next: text(1_000_000) }),
  'recovery.draw': empty,
  'recovery.keep': shape<RequestOf<'recovery.keep'>>({ password: text(1_000_000), words: text(2_000) }),
  'recovery.remove': shape<RequestOf<'recovery.remove'>>({ password: text(1_000_000) }),
  'passkey.ask': empty,
  'passkey.unlock': shape<RequestOf<'passkey.unlock'>>({ credential, output: bytes32 }),
  'passkey.keep': shape<RequestOf<'passkey.keep'>>({
    password: text(1_000_000),
    credential,
    salt: bytes32,
    output: bytes32,
  }),
  'passkey.remove': shape<RequestOf<'passkey.remove'>>({ password: text(1_000_000) }),
  'backup.read': empty,
  'backup.make': shape<RequestOf<'backup.make'>>({
    password: text(1_000_000),
    own: orNull(text(1_000_000)),
  }),
  'backup.check': shape<RequestOf<'backup.check'>>({ file: backupFile, password: text(1_000_000) }),
  'backup.compare': shape<RequestOf<'backup.compare'>>({ file: vaultFile, by: fileSecret }),
  'backup.restore': shape<RequestOf<'backup.restore'>>({
    file: vaultFile,
    by: fileSecret,
    take: listOf(taken, 10_000),
  }),
  'backup.replace': shape<RequestOf<'backup.replace'>>({
    file: vaultFile,
    by: fileSecret,
    password: orNull(text(1_000_000)),
  }),
  'account.list': empty,
  'account.codes': shape<RequestOf<'account.codes'>>({ ids: listOf(id, 10_000) }),
  'account.advance': shape<RequestOf<'account.advance'>>({ id }),
  'account.remove': shape<RequestOf<'account.remove'>>({ id }),
  'account.restore': shape<RequestOf<'account.restore'>>({ id }),
  'reveal.account': shape<RequestOf<'reveal.account'>>({ id, password: text(1_000_000) }),
  'reveal.batch': shape<RequestOf<'reveal.batch'>>({ ids: listOf(id, 10_000), password: text(1_000_000) }),
  'draft.scan': shape<RequestOf<'draft.scan'>>({ tabId: orNull(tabId), further: truth, byItself: truth }),
  'box.start': shape<RequestOf<'box.start'>>({ tabId: orNull(tabId) }),
  'scan.outcome': empty,
  'draft.picture': shape<RequestOf<'draft.picture'>>({
    picture: text(14_000_000),
    source: oneOf('file', 'pasted', 'screen', 'camera'),
  }),
  'draft.read': shape<RequestOf<'draft.read'>>({ text: text(100_000) }),
  'draft.make': typedAccount,
  'draft.list': empty,
  'draft.keep': keepRequest,
  'draft.drop': shape<RequestOf<'draft.drop'>>({ id }),
  'draft.keepAll': shape<RequestOf<'draft.keepAll'>>({
    keep: listOf(keepRequest, 1_000),
    drop: listOf(id, 1_000),
  }),
  'batch.list': empty,
  'batch.drop': shape<RequestOf<'batch.drop'>>({ id }),
  'form.save': shape<RequestOf<'form.save'>>({ text: text(20_000) }),
  'form.load': empty,
  'tab.look': shape<RequestOf<'tab.look'>>({ tabId: orNull(tabId) }),
  'tab.fill': shape<RequestOf<'tab.fill'>>({ tabId, accountId: id, bind: truth }),
  'clock.allow': shape<RequestOf<'clock.allow'>>({ tabId }),
  'teach.start': shape<RequestOf<'teach.start'>>({ tabId, is: taughtIs }),
  'site.list': empty,
  'site.forget': shape<RequestOf<'site.forget'>>({
    origin: text(1_000),
    part: oneOf('chosen', 'withoutClick', 'taught', 'clock'),
  }),
  'site.withoutClick': shape<RequestOf<'site.withoutClick'>>({
    origin: text(1_000),
    accountId: id,
    on: truth,
  }),
  'access.list': empty,
  'access.return': shape<RequestOf<'access.return'>>({ pattern: text(1_000) }),
  'keys.read': empty,
  'activity.read': empty,
  'policy.read': empty,
  'preferences.read': empty,
  'preferences.write': preferences,
  'engine.wanted': shape<RequestOf<'engine.wanted'>>({ reason: oneOf('fields', 'pictures') }),
  'prompt.seen': isPromptSeen,
  'fill.asked': shape<RequestOf<'fill.asked'>>({ nonce, accountId: orNull(id), click: truth }),
  'clock.sampled': shape<RequestOf<'clock.sampled'>>({ sentAt: instant, receivedAt: instant, date: instant }),
  'field.taught': shape<RequestOf<'field.taught'>>({ nonce, field: fieldMark }),
  'popup.wanted': empty,
  'enrol.wanted': shape<RequestOf<'enrol.wanted'>>({ nonce }),
  'box.drawn': shape<RequestOf<'box.drawn'>>({ nonce, drawn: orNull(drawn) }),
};

const longestPicture = 14_000_000;

/** The answers to `page.pictures` and `page.texts` come from a page's engine, so they are checked like any request. */
export const arePictures: Guard<{ pictures: string[] }> = shape<{ pictures: string[] }>({
  pictures: listOf(text(longestPicture), 8),
});
export const isWrittenSetup: Guard<WrittenSetup> = shape<WrittenSetup>({
  links: listOf(text(4_000), 10),
  typed: orNull(shape<NonNullable<WrittenSetup['typed']>>({ base32: text(1_000), account: label })),
});
