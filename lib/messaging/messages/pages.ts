import type { PagePart } from '../../core/page-part.ts';
import type { ClockSample } from '../../core/skew.ts';
import type { FieldMark } from '../../core/types.ts';
import type { Empty, FillAnswer, FillReceipt, PromptOffer, PromptSeen } from '../page-contract.ts';
import type { Box, Drawn, PagePictures, WrittenSetup } from '../page-picture-views.ts';
import { type Guard, listOf, oneOf, orNull, shape, text, truth, whole } from '../shapes.ts';
import { empty, id, label, length } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromPage } from './message.ts';

/** What the engine inside a web page may say; nothing of it is believed but what the browser itself says. */
export interface PageMessages {
  'engine.wanted': Message<'page', { reason: 'fields' | 'pictures' | 'codes' }, Empty>;
  /** A script in a page needs another part of itself. Answered once it is there. */
  'part.wanted': Message<'page', { part: PagePart }, Empty>;
  'prompt.seen': Message<'page', PromptSeen, PromptOffer>;
  /** `accountId` only after the person chose among several in the badge; `click: false` only where the offer said `auto`. */
  'fill.asked': Message<'page', { nonce: string; accountId: string | null; click: boolean }, FillAnswer>;
  /** How a fill that the page asked for ended: kept, so that the popup shows the same receipt. */
  'fill.ended': Message<'page', { nonce: string; receipt: FillReceipt }, Empty>;
  /** The engine looked at the clock of its page's own site. */
  'clock.sampled': Message<'page', ClockSample, Empty>;
  /** The field that the person pointed at after `teach.start`. */
  'field.taught': Message<'page', { nonce: string; field: Required<FieldMark> }, Empty>;
  /** The badge was pressed while the vault is locked or empty: open the popup where the browser allows it. */
  'popup.wanted': Message<'page', Empty, { opened: boolean }>;
  /** The badge of an enrolment was pressed: read what the page's script can read, and open the popup. */
  'enrol.wanted': Message<'page', { nonce: string }, { opened: boolean }>;
  /** The person drew a box (null: left) in the document that `nonce` was given to, and nothing of ours is over it. */
  'box.drawn': Message<'page', { nonce: string; drawn: Drawn | null }, Empty>;
}

const nonce = text(64);
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
      'unfit',
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
  reasons: listOf(text(100), 3),
  fields: whole(0, 100),
  frame: oneOf('top', 'same-origin', 'other'),
  digits: orNull(whole(1, 12)),
  trustBox: truth,
  trustMinutes: orNull(whole(0, 10_000_000)),
  trustTicked: truth,
  pictures: whole(0, 100_000),
  path: text(1_000),
  username: text(254),
  openedAnew: truth,
  cameFrom: text(1_000),
  emptied: truth,
  listed: whole(0, 1_000),
  asksLogin: truth,
  choosesMethod: truth,
});
const instant = whole(0, 8_640_000_000_000_000);
const fieldMark = shape<Required<FieldMark>>({
  among: whole(0, 10_000),
  tag: text(100),
  type: text(100),
  id: text(300),
  name: text(300),
  autocomplete: text(300),
  label: text(300),
  place: whole(0, 10_000),
  boxes: whole(1, 100),
  most: whole(0, 1_000_000),
  around: text(300),
  near: text(300),
});
const drawn = shape<Drawn>({
  box: shape<Box>({ x: length, y: length, width: length, height: length }),
  viewport: shape<Drawn['viewport']>({ width: length, height: length }),
});
const longestPicture = 14_000_000;
/** The answers to `page.pictures` and `page.texts` come from a page's engine, so they are checked like any request. */
export const arePictures: Guard<PagePictures> = shape<PagePictures>({
  pictures: listOf(text(longestPicture), 8),
  left: whole(0, 100_000),
  further: whole(0, 100_000),
});
export const isWrittenSetup: Guard<WrittenSetup> = shape<WrittenSetup>({
  links: listOf(text(4_000), 10),
  typed: orNull(shape<NonNullable<WrittenSetup['typed']>>({ base32: text(1_000), account: label })),
});

export const pages: Chapter<PageMessages> = {
  'engine.wanted': fromPage(shape({ reason: oneOf('fields', 'pictures', 'codes') })),
  'part.wanted': fromPage(
    shape({ part: oneOf('hands', 'taught', 'promptless', 'words-latin', 'words-beyond-latin') }),
  ),
  'prompt.seen': fromPage(isPromptSeen),
  'fill.asked': fromPage(shape({ nonce, accountId: orNull(id), click: truth })),
  'fill.ended': fromPage(shape({ nonce, receipt: isFillReceipt })),
  'clock.sampled': fromPage(shape({ sentAt: instant, receivedAt: instant, date: instant })),
  'field.taught': fromPage(shape({ nonce, field: fieldMark })),
  'popup.wanted': fromPage(empty),
  'enrol.wanted': fromPage(shape({ nonce })),
  'box.drawn': fromPage(shape({ nonce, drawn: orNull(drawn) })),
};
