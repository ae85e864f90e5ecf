import type { TaughtField } from '../../lib/core/types.ts';
import { type PageReading, readPage } from '../../lib/detect/read-page.ts';
import type { withTaught } from '../../lib/detect/taught.ts';
import { isTicked } from '../../lib/detect/trust.ts';
import { usernameBeside } from '../../lib/detect/username.ts';
import type { PromptSeen } from '../../lib/messaging/page-contract.ts';
import { frameOf } from './frame-of.ts';
import { cameFrom, isOpenedAnew } from './opened-anew.ts';

/** What one document was last read to show. */
export interface Reader {
  /** As it was read last; read now if it never was. */
  last(): PageReading;
  read(): PageReading;
  /** What of the last reading is told to the background. */
  seen(): PromptSeen;
  /** Takes over what the person pointed out of this site; whether that is news. Throws what `fetchTaught` throws. */
  learn(taught: readonly TaughtField[]): Promise<boolean>;
  /** A code was written into the fields: if they are empty later, the page did not take it. */
  filled(): void;
}

/** @param fetchTaught gives what corrects a reading; asked for where something was pointed out. */
export function makeReader(
  root: Document,
  nonce: string,
  fetchTaught: () => Promise<typeof withTaught>,
): Reader {
  let taught = '[]';
  let correct = (reading: PageReading) => reading;
  let reading: PageReading | null = null;
  let wasFilled = false;

  function read(): PageReading {
    reading = correct(readPage(root));
    return reading;
  }
  const last = () => reading ?? read();

  return {
    last,
    read,
    seen() {
      const { kind, waitsFor, reasons, fields, digits, digitsGuessed, trust, carriers, backup, methods } =
        last();
      const view = root.defaultView;
      return {
        nonce,
        kind,
        waitsFor,
        reasons: reasons.flatMap((one) => ('said' in one ? one.said : [])).slice(0, 3),
        fields: Math.min(fields.length, 100),
        frame: frameOf(fields, root),
        digits: digitsGuessed ? null : digits,
        trustBox: trust !== null,
        trustMinutes: trust?.minutes ?? null,
        trustTicked: trust !== null && isTicked(trust.element),
        pictures: carriers.length,
        path: (view?.location.pathname ?? '').slice(0, 1_000),
        username: waitsFor === 'totp' || waitsFor === 'backup' ? usernameBeside(root, fields) : '',
        openedAnew: view !== null && isOpenedAnew(view),
        cameFrom: view === null ? '' : cameFrom(view),
        emptied: wasFilled && fields.length > 0 && fields.every(isEmpty),
        listed: backup?.codes.length ?? 0,
        choosesMethod: methods !== null,
        asksLogin: [...root.querySelectorAll('input[type=password]')].some((field) =>
          field.checkVisibility(),
        ),
      };
    },
    async learn(next) {
      const words = JSON.stringify(next);
      if (words === taught) return false;
      // Until it can be told which field is meant, none is filled where the person said of one: never here.
      if (next.some(({ is }) => is === 'not-code')) {
        correct = withheld;
        taught = '';
        reading = withheld(last());
      }
      const withTaught = next.length > 0 && (await fetchTaught());
      correct = (plain) => (withTaught ? withTaught(plain, root, next) : plain);
      taught = words;
      return true;
    },
    filled() {
      wasFilled = true;
    },
  };
}

function withheld(reading: PageReading): PageReading {
  return { ...reading, kind: reading.kind === 'enrol' ? 'enrol' : 'none', waitsFor: null, fields: [] };
}

function isEmpty(field: HTMLElement): boolean {
  return ('value' in field ? String(field.value) : (field.textContent ?? '')).trim() === '';
}
