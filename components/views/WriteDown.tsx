import { number } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { RecoveryDraft } from '../../lib/messaging/vault-views.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { QrCode } from '../parts/QrCode.tsx';

/** The words of a recovery key, numbered, and the same as a QR code; on paper nothing else is printed. */
export function WriteDown({ draft, onWritten }: { draft: RecoveryDraft; onWritten: () => void }) {
  return (
    <div class="scroller padded form">
      <p>{t('recoveryText')}</p>
      <div class="paper">
        <p class="paper-title">{t('recoveryPaper')}</p>
        <ol class="recovery-words" dir="ltr" lang="zxx">
          {draft.words.map((word, at) => (
            <li key={`${at} ${word}`}>
              <span class="recovery-place">{number(at + 1)}</span>
              {word}
            </li>
          ))}
        </ol>
        <QrCode modules={draft.modules} label={t('recoveryQr')} room={168} />
      </div>
      <Callout tone="warning">{t('recoveryWarning')}</Callout>
      <div class="security-acts">
        <Button onClick={() => window.print()}>{t('print')}</Button>
        <Button look="main" onClick={onWritten}>
          {t('recoveryWritten')}
        </Button>
      </div>
    </div>
  );
}
