import { holds, isOpenToTyping } from './write-value.ts';

/** The fields of one prompt while a code is written into them, through all that the page does meanwhile. */
export interface LiveFields {
  /** As they are now, in order. */
  now(): readonly HTMLElement[];
  /**
   * False once the page has moved on: by another address, or because fields are gone. Fields that a page draws anew
   * with the parts that are in place so far are the same fields to a person, and so they are here.
   */
  here(): boolean;
  /** How many fields hold their part. */
  holding(): number;
  /** That the first so many parts were given to the page. */
  given(parts: number): void;
  /** The page has sent the code on or closed its fields: it works on what it got. */
  busy(): boolean;
  end(): void;
}

/** How a page says that a part of it takes nothing at the moment. */
const atWork = '[aria-busy="true"],[inert]';

/**
 * Follows the fields from now on, until `end`.
 *
 * @param parts what each field is to hold.
 * @param again reads the page anew: the fields of the same kind of prompt that it shows now, none when it shows none.
 */
export function followFields(
  fields: readonly HTMLElement[],
  parts: readonly string[],
  again: () => readonly HTMLElement[],
): LiveFields {
  const page = fields[0]?.ownerDocument;
  const roots = new Set([page, ...fields.map((field) => field.getRootNode())]);
  const address = page?.location.href;
  let now = fields;
  let given = 0;
  let sent = false;
  const send = () => {
    sent = true;
  };
  for (const root of roots) root?.addEventListener('submit', send, { capture: true });

  const drawnAnew = (): boolean => {
    const others = again();
    // Without a part in place there is nothing to know them by: they may be those of the next prompt.
    const same =
      given > 0 &&
      others.length === fields.length &&
      others.every((field, at) => isOpenToTyping(field) && (at >= given || holds(field, parts[at] ?? '')));
    if (same) now = others;
    return same;
  };
  return {
    now: () => now,
    here: () => page?.location.href === address && (now.every((field) => field.isConnected) || drawnAnew()),
    holding: () => now.filter((field, at) => field.isConnected && holds(field, parts[at] ?? '')).length,
    given(count) {
      given = Math.max(given, count);
    },
    busy: () => sent || now.some((field) => !isOpenToTyping(field) || field.closest(atWork) !== null),
    end() {
      for (const root of roots) root?.removeEventListener('submit', send, { capture: true });
    },
  };
}
