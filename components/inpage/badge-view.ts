/** What the badge says now. */
export type BadgeView =
  /** A press fills; `freshAt` (ms since 1970) is when the next unused code begins, where this one was used. */
  | { kind: 'ready'; freshAt: number | null; refused: boolean }
  /** Pressed: fills by itself at `until`, ms since 1970. */
  | { kind: 'waiting'; until: number }
  | { kind: 'choose'; accounts: { id: string; name: string }[] }
  | { kind: 'locked' }
  | { kind: 'empty' }
  | { kind: 'toolbar' }
  | { kind: 'lookalike'; of: string }
  | { kind: 'filled'; filled: number }
  | { kind: 'problem' };

/** What a person may do with it. */
export type BadgeAct = { kind: 'fill'; accountId: string | null } | { kind: 'popup' } | { kind: 'hide' };

/** A box in CSS pixels of the viewport. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}
