import { accountTitle } from '../core/labels.ts';
import { hostForShow, isSecureOrigin } from '../core/origin.ts';
import { t } from './index.ts';

/** What to call an account in a sentence. */
export function nameForShow(account: { issuer: string; account: string }): string {
  return accountTitle(account) || t('noName');
}

/** What to call a site: its host; the whole origin where others on the way could read what it sends. */
export function siteForShow(origin: string): string {
  return isSecureOrigin(origin) ? hostForShow(origin) : origin;
}
