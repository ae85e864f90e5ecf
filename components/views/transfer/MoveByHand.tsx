import { t } from '../../../lib/i18n/index.ts';

/** How to move from the apps that give no file. */
export function MoveByHand() {
  return (
    <details class="transfer-card transfer-names">
      <summary>{t('byHand')}</summary>
      <p>{t('byHandText')}</p>
      <ul class="transfer-ways">
        <li>{t('byHandMicrosoft')}</li>
        <li>{t('byHandAuthy')}</li>
        <li>{t('byHandGoogle')}</li>
      </ul>
    </details>
  );
}
