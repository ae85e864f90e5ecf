import type { ErrorCode } from '../../../lib/core/errors.ts';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';

/** The word that fits a picture which a person gave, where the general one speaks of a page. */
const words: Partial<Record<ErrorCode, () => string>> = {
  'no-qr-found': () => t('pictureNone'),
  'qr-damaged': () => t('pictureUnread'),
  'picture-too-large': () => t('pictureLarge'),
  'decode-timeout': () => t('pictureSlow'),
};

export function pictureWords(code: ErrorCode): string {
  return words[code]?.() ?? errorWords(code);
}
