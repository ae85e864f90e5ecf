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
