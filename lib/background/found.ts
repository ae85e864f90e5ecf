import { codeOf, type ErrorCode } from '../core/errors.ts';
import { parseOtpauthUri } from '../core/otpauth-uri.ts';
import type { Enrolment } from '../core/types.ts';
import type { ScanAnswer } from '../messaging/views.ts';
import type { Deps } from './deps.ts';
import { propose } from './drafts.ts';

/**
 * Makes drafts of the texts that QR codes held, wherever they were found. What is no account is told by its word,
 * never dropped.
 *
 * @param origin - of the page that showed them, as the browser says; null for what came from elsewhere.
 */
export async function proposeTexts(
  deps: Deps,
  texts: readonly string[],
  origin: string | null,
): Promise<ScanAnswer> {
  if (texts.length === 0) return { drafts: [], problems: ['no-qr-found'] };
  const enrolments: Enrolment[] = [];
  const problems: ErrorCode[] = [];
  for (const text of texts) {
    try {
      enrolments.push(parseOtpauthUri(text));
    } catch (error) {
      problems.push(codeOf(error));
    }
  }
  return { drafts: await propose(deps, enrolments, origin), problems };
}
