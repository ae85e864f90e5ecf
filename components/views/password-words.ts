import { t } from '../../lib/i18n/index.ts';

/** The words that every password field needs. */
export function passwordWords(): { show: string; hide: string; capsLock: string } {
  return { show: t('passwordShow'), hide: t('passwordHide'), capsLock: t('capsLock') };
}
