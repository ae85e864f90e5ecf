import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountBadge } from '../../components/inpage/mount.tsx';
import { browser } from '../../lib/browser/api.ts';
import { type PageReading, readPage } from '../../lib/detect/read-page.ts';
import { ask } from '../../lib/messaging/client.ts';
import type { FillReceipt, PromptSeen } from '../../lib/messaging/page-contract.ts';
import { routePage } from '../../lib/messaging/page-router.ts';
import { boxAround, modalAround } from './boxes.ts';
import { carriersOf } from './carriers.ts';
import { makeConversation } from './conversation.ts';
import { fillReading } from './filling.ts';
import { watchPage } from './watch.ts';

/** Set in this document's isolated world once the engine runs there, which no page script can see. */
const running = '__helpkitAuthenticatorEngine';

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

function seenOf(nonce: string, reading: PageReading): PromptSeen {
  const { kind, waitsFor, fields, digits, trust, carriers } = reading;
  return {
    nonce,
    kind,
    waitsFor,
    fields: Math.min(fields.length, 100),
    digits,
    trustBox: trust !== null,
    pictures: carriers.length,
  };
}

/** Reads one document, shows the badge where an account may be filled, and fills. Holds no secret and no account. */
export default defineUnlistedScript(() => {
  const world = globalThis as Record<string, unknown>;
  if (world[running] === true) return;
  world[running] = true;

  const nonce = newNonce();
  const ended = new AbortController();
  let reading = readPage(document);
  let told = '';

  const fill = (code: string, trust: boolean): Promise<FillReceipt> => {
    reading = readPage(document);
    const { fields } = reading;
    return fillReading(reading, code, trust, () => fields.some((field) => field.isConnected));
  };
  const badge = mountBadge(document, {
    place: () => boxAround(reading.fields),
    home: () => modalAround(reading.fields[0]) ?? document.documentElement,
    act: (act) => conversation.act(act),
    now: () => Date.now(),
  });
  const conversation = makeConversation({ nonce, ask, badge, fill, now: () => Date.now() });

  /** Tells the background what the page shows, once per change; the answer decides what the badge offers. */
  const tellPrompt = async (always: boolean): Promise<void> => {
    reading = readPage(document);
    badge.replace();
    const seen = seenOf(nonce, reading);
    const words = JSON.stringify(seen);
    if (!always && words === told) return;
    told = words;
    conversation.offer(await ask('prompt.seen', seen));
  };
  /**
   * The background's worker may die over a question: it is asked again. After an update or removal of the extension
   * nobody answers any more: the old engine takes itself away.
   */
  const look = async (always: boolean): Promise<void> => {
    for (let left = 5; left > 0; left -= 1) {
      try {
        await tellPrompt(always || left < 5);
        return;
      } catch {
        if (browser.runtime?.id === undefined) {
          end();
          return;
        }
        await new Promise((rested) => setTimeout(rested, 400));
      }
    }
  };
  const end = () => {
    ended.abort();
    badge.remove();
  };

  browser.runtime.onMessage.addListener(
    routePage(
      {
        'page.refresh': async () => {
          await look(true);
          return {};
        },
        'page.look': async () => {
          await look(true);
          return seenOf(nonce, reading);
        },
        'page.carriers': async () => {
          reading = readPage(document);
          return carriersOf(reading.carriers, window);
        },
        'page.fill': async (request) => {
          if (request.nonce !== nonce) {
            return { filled: 0, of: 0, problem: 'page-moved', waitUntil: null, trusted: false };
          }
          const receipt = await fill(request.code, request.trust);
          conversation.show(receipt);
          return receipt;
        },
      },
      browser.runtime.id,
    ),
  );
  watchPage(document, badge.host, () => void look(false), ended.signal);
  void look(true);
});
