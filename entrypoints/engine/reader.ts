import type { TaughtField } from '../../lib/core/types.ts';
import { type PageReading, readPage } from '../../lib/detect/read-page.ts';
import { withTaught } from '../../lib/detect/taught.ts';
import { isTicked } from '../../lib/detect/trust.ts';
import { usernameBeside } from '../../lib/detect/username.ts';
import type { PromptSeen } from '../../lib/messaging/page-contract.ts';
import { frameOf } from './frame-of.ts';
import { isOpenedAnew } from './opened-anew.ts';

/** What one document was last read to show. */
export interface Reader {
  /** As it was read last; read now if it never was. */
  last(): PageReading;
  read(): PageReading;
  /** What of the last reading is told to the background. */
  seen(): PromptSeen;
  /** Takes over what the person pointed out of this site; whether that is news. */
  learn(taught: readonly TaughtField[]): boolean;
  /** A code was written into the fields: if they are empty later, the page did not take it. */
  filled(): void;
}

export function makeReader(root: Document, nonce: string): Reader {
  let taught: readonly TaughtField[] = [];
  let reading: PageReading | null = null;
  let wasFilled = false;

  function read(): PageReading {
    reading = withTaught(readPage(root), root, taught);
    return reading;
  }
  const last = () => reading ?? read();

  return {
    last,
    read,
    seen() {
      const { kind, waitsFor, fields, digits, digitsGuessed, trust, carriers, backup, methods } = last();
      return {
        nonce,
        kind,
        waitsFor,
        fields: Math.min(fields.length, 100),
        frame: frameOf(fields, root),
        digits: digitsGuessed ? null : digits,
        trustBox: trust !== null,
        trustMinutes: trust?.minutes ?? null,
        trustTicked: trust !== null && isTicked(trust.element),
        pictures: carriers.length,
        path: (root.defaultView?.location.pathname ?? '').slice(0, 1_000),
        username: waitsFor === 'totp' || waitsFor === 'backup' ? usernameBeside(root, fields) : '',
        openedAnew: root.defaultView !== null && isOpenedAnew(root.defaultView),
        emptied: wasFilled && fields.length > 0 && fields.every(isEmpty),
        listed: backup?.codes.length ?? 0,
        choosesMethod: methods !== null,
        asksLogin: [...root.querySelectorAll('input[type=password]')].some((field) =>
          field.checkVisibility(),
        ),
      };
    },
    learn(next) {
      if (JSON.stringify(next) === JSON.stringify(taught)) return false;
      taught = next;
      return true;
    },
    filled() {
      wasFilled = true;
    },
  };
}

function isEmpty(field: HTMLElement): boolean {
  return ('value' in field ? String(field.value) : (field.textContent ?? '')).trim() === '';
}
