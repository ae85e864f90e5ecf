import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { startAgain } from '../../lib/state/rescue-state.ts';
import { LoseVault } from './LoseVault.tsx';

/** The last way: after it nothing of the vault is left here. */
export function StartAgain({ onClose }: { onClose: () => void }) {
  const remove = async () => {
    const code = await startAgain();
    return code === null ? null : errorWords(code);
  };
  return (
    <LoseVault
      title={t('startAgainTitle')}
      word={t('startAgainWord')}
      label={t('startAgainYes')}
      onClose={onClose}
      onYes={remove}
    >
      <p>{t('startAgainText')}</p>
    </LoseVault>
  );
}
