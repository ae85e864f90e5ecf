import type { TaughtField } from '../../core/types.ts';
import type { Empty, FillReceipt } from '../page-contract.ts';
import { oneOf, orNull, shape, text, truth, whole } from '../shapes.ts';
import type { SitePart, SiteView, TabView } from '../views.ts';
import { empty, id, tabId } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromExtension } from './message.ts';

/** The tab in front, and what is remembered of sites. */
export interface SiteMessages {
  /** What the tab (null = the one in front) shows, and what can be done there. */
  'tab.look': Message<'extension', { tabId: number | null }, TabView>;
  /**
   * Fills that account's code; `bindTo` = the site that the person said it belongs to from now on, which the tab
   * must still be at, null = none; `trust` = what
   * they said of the page's box, null = they were not asked.
   */
  'tab.fill': Message<
    'extension',
    { tabId: number; accountId: string; bindTo: string | null; trust: boolean | null },
    FillReceipt
  >;
  /** Opens HelpKit's two-factor settings, of the origin that was seen last. */
  'setUp.open': Message<'extension', Empty, Empty>;
  /** Codes for the tab's site shall follow its clock, although the difference is large. */
  'clock.allow': Message<'extension', { tabId: number }, Empty>;
  /** Lets the person point at a field in the tab: the code belongs there, or never there. */
  'teach.start': Message<'extension', { tabId: number; is: TaughtField['is'] }, { started: boolean }>;
  /** What is remembered of sites; each change answers with all of it. */
  'site.list': Message<'extension', Empty, SiteView[]>;
  'site.forget': Message<'extension', { origin: string; part: SitePart }, SiteView[]>;
  /** Forgets one field that was pointed out, by when that was (ms since 1970). */
  'site.forgetField': Message<'extension', { origin: string; at: number }, SiteView[]>;
  'site.withoutClick': Message<'extension', { origin: string; accountId: string; on: boolean }, SiteView[]>;
  /** What is typed there is looked at from now on, so that no code is told; `site.forget` ends it. */
  'site.watchTyping': Message<'extension', { origin: string }, SiteView[]>;
  /** Hosts that the person gave lasting access to, as match patterns. Asking for one is the browser's own, in the click. */
  'access.list': Message<'extension', Empty, { patterns: string[] }>;
  'access.return': Message<'extension', { pattern: string }, { patterns: string[] }>;
  /** The keys that fill a code and that add an account, as the browser writes them; '' where none are set. */
  'keys.read': Message<'extension', Empty, { fill: string; scan: string; lock: string }>;
}

const taughtIs = oneOf('code', 'not-code');

export const sites: Chapter<SiteMessages> = {
  'tab.look': fromExtension(shape({ tabId: orNull(tabId) })),
  'tab.fill': fromExtension(
    shape({ tabId, accountId: id, bindTo: orNull(text(1_000)), trust: orNull(truth) }),
  ),
  'setUp.open': fromExtension(empty),
  'clock.allow': fromExtension(shape({ tabId })),
  'teach.start': fromExtension(shape({ tabId, is: taughtIs })),
  'site.list': fromExtension(empty),
  'site.forget': fromExtension(
    shape({
      origin: text(1_000),
      part: oneOf('chosen', 'withoutClick', 'clock', 'typing', 'sms'),
    }),
  ),
  'site.forgetField': fromExtension(shape({ origin: text(1_000), at: whole(0, Number.MAX_SAFE_INTEGER) })),
  'site.withoutClick': fromExtension(
    shape({
      origin: text(1_000),
      accountId: id,
      on: truth,
    }),
  ),
  'site.watchTyping': fromExtension(shape({ origin: text(1_000) })),
  'access.list': fromExtension(empty),
  'access.return': fromExtension(shape({ pattern: text(1_000) })),
  'keys.read': fromExtension(empty),
};
