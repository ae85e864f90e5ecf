import { hostForShow } from '../core/origin.ts';
import { writeOtpauthUri } from '../core/otpauth-uri.ts';
import { isWrittenSetup } from '../messaging/messages/pages.ts';
import type { Deps } from './deps.ts';
import type { SeenPrompt } from './prompts.ts';

/**
 * What an enrolment page says in words, as texts that a QR code would hold: its links, or its key with the site's host
 * for a name, which the person may change before the yes. Null where it says nothing of that kind.
 */
export async function readWritten(
  deps: Deps,
  prompt: SeenPrompt,
): Promise<{ texts: string[]; source: 'page-link' | 'page-text' } | null> {
  const told: unknown = await deps.tell(prompt, 'page.texts', {}).catch(() => null);
  if (!isWrittenSetup(told)) return null;
  if (told.links.length > 0) return { texts: told.links, source: 'page-link' };
  if (told.typed === null) return null;
  const { base32: secret, account } = told.typed;
  const issuer = hostForShow(prompt.origin);
  // Where a page tells nothing else, these hold: RFC 6238, and what every authenticator takes a bare key for.
  const usual = { type: 'totp', algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const;
  return { texts: [writeOtpauthUri({ ...usual, secret, issuer, account })], source: 'page-text' };
}
