import type { NotifyWord } from '../core/notify-word.ts';
import { t } from './index.ts';

/** What a notification says. It stands on the screen for everybody to see: no site and nobody is named. */
export function notifyWords(word: NotifyWord): { title: string; text: string } {
  switch (word) {
    case 'trust-ends':
      return { title: t('notifyTrustTitle'), text: t('notifyTrustText') };
    case 'recovery-begun':
      return { title: t('notifyRecoveryTitle'), text: t('notifyRecoveryText') };
    case 'recovery-near':
      return { title: t('notifyRecoveryNearTitle'), text: t('notifyRecoveryNearText') };
    case 'recovery-attack':
      return { title: t('notifyAttackTitle'), text: t('notifyAttackText') };
    case 'recovery-unclear':
      return { title: t('notifyRecoveryTitle'), text: t('notifyUnclearText') };
    case 'code-told':
      return { title: t('toldTitle'), text: t('notifyToldText') };
  }
}
