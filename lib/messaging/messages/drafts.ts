import type {
  BatchView,
  DraftView,
  KeepRequest,
  PageScanAnswer,
  PictureSource,
  ScanAnswer,
  ScanOutcome,
  TypedAccount,
} from '../draft-views.ts';
import type { Empty } from '../page-contract.ts';
import { listOf, oneOf, orNull, shape, text, truth, whole } from '../shapes.ts';
import type { AccountView } from '../views.ts';
import { empty, id, label, tabId } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromExtension } from './message.ts';

/** What was found or typed and waits for a yes. */
export interface DraftMessages {
  /**
   * Reads the QR codes of a tab's visible part; each becomes a draft that waits for a yes. `from` scrolls to pictures out
   * of view instead, to as many as one press goes for, from that one on, and back.
   * `byItself`: nobody asked, and a page that shows nothing like a code is left alone.
   */
  'draft.scan': Message<
    'extension',
    { tabId: number | null; from: number | null; byItself: boolean },
    PageScanAnswer
  >;
  /** Lets no further picture out of view be scrolled to: the scan that goes on answers with what it found until then. */
  'draft.stopScan': Message<'extension', Empty, Empty>;
  /** Lets the person draw a box around a code in the tab. False where none can be drawn. */
  'box.start': Message<'extension', { tabId: number | null }, { started: boolean }>;
  /** How the last reading of a page ended that nobody waited for; told once, over the tab that was read. */
  'scan.outcome': Message<'extension', { tabId: number | null }, ScanOutcome | null>;
  /** Reads one picture's codes, a `data:` URL of at most 10 MB and 16 megapixels. */
  'draft.picture': Message<'extension', { picture: string; source: PictureSource }, ScanAnswer>;
  /** Reads set-up links, one a line. Refused with its word where there is none. */
  'draft.read': Message<'extension', { text: string }, ScanAnswer>;
  'draft.make': Message<'extension', TypedAccount, DraftView>;
  'draft.list': Message<'extension', Empty, DraftView[]>;
  'draft.keep': Message<'extension', KeepRequest, AccountView>;
  'draft.drop': Message<'extension', { id: string }, Empty>;
  /** Keeps several at once, all or none, and forgets those that the person turned down. */
  'draft.keepAll': Message<'extension', { keep: KeepRequest[]; drop: string[] }, AccountView[]>;
  /** Batches of which a part was seen, until all of it is kept or it is dropped. */
  'batch.list': Message<'extension', Empty, BatchView[]>;
  'batch.drop': Message<'extension', { id: string }, Empty>;
  /** What was typed into the add form, kept sealed while the popup is closed; empty text forgets it. */
  'form.save': Message<'extension', { text: string }, Empty>;
}

const keepRequest = shape<KeepRequest>({ id, issuer: label, account: label, bind: truth });
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

export const drafts: Chapter<DraftMessages> = {
  'draft.scan': fromExtension(
    shape({ tabId: orNull(tabId), from: orNull(whole(0, 100_000)), byItself: truth }),
  ),
  'draft.stopScan': fromExtension(empty),
  'box.start': fromExtension(shape({ tabId: orNull(tabId) })),
  'scan.outcome': fromExtension(shape({ tabId: orNull(tabId) })),
  'draft.picture': fromExtension(
    shape({
      picture: text(14_000_000),
      source: oneOf('file', 'pasted', 'screen', 'camera'),
    }),
  ),
  'draft.read': fromExtension(shape({ text: text(100_000) })),
  'draft.make': fromExtension(typedAccount),
  'draft.list': fromExtension(empty),
  'draft.keep': fromExtension(keepRequest),
  'draft.drop': fromExtension(shape({ id })),
  'draft.keepAll': fromExtension(
    shape({
      keep: listOf(keepRequest, 1_000),
      drop: listOf(id, 1_000),
    }),
  ),
  'batch.list': fromExtension(empty),
  'batch.drop': fromExtension(shape({ id })),
  'form.save': fromExtension(shape({ text: text(20_000) })),
};
