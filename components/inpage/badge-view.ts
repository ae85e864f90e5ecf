import type { receiptWords } from '../../lib/i18n/words.ts';

/** How a fill ended. */
export type Receipt = Parameters<typeof receiptWords>[0];

/** What the badge says now. */
export type BadgeView =
  /** A press fills; `freshAt` (ms since 1970) is when the next unused code begins, where this one was used. */
  | { kind: 'ready'; freshAt: number | null; refused: boolean }
  /** Pressed: fills by itself at `until`, ms since 1970. */
  | { kind: 'waiting'; until: number }
  | { kind: 'choose'; about: 'account' | 'trust'; accounts: { id: string; name: string }[] }
  | { kind: 'locked' }
  | { kind: 'empty' }
  | { kind: 'toolbar' }
  | { kind: 'lookalike'; of: string }
  /** A press keeps the page's backup codes, so many. */
  | { kind: 'keep'; codes: number }
  /** A press fills the next backup code; `elsewhere` = another tab was given one just now. */
  | { kind: 'backup'; elsewhere: boolean }
  /** The same, where the popup must ask for their passphrase first; and to set up 2FA anew after a login by one. */
  | { kind: 'backup-apart' }
  | { kind: 'renew' }
  | { kind: 'sms' }
  | { kind: 'method' }
  /** This computer's clock is so far from the site's that the person must be asked: a press opens the popup. */
  | { kind: 'clock' }
  /** The field that was pointed at cannot be told from others. */
  | { kind: 'untaught' }
  | { kind: 'filled'; receipt: Receipt }
  /** Null: nobody answered. */
  | { kind: 'problem'; receipt: Receipt | null };

/** What a person may do with it. */
export type BadgeAct =
  | { kind: 'fill'; accountId: string | null }
  | { kind: 'keep' }
  | { kind: 'popup' }
  | { kind: 'hide' };

/** What a person sees of the fields that a press would fill. */
export interface InSight {
  fields: readonly Element[];
  /** The places for one sign that the page draws where a field itself cannot be seen. */
  slots: readonly Element[];
}

/** A box in CSS pixels of the viewport. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}
