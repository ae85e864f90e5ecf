import { t } from '../../lib/i18n/index.ts';
import { dismissNotice, holdNotice, type Notice, resumeNotice } from '../../lib/state/notices-state.ts';
import { Toast } from '../parts/Toast.tsx';
import { noticeWords } from './LiveRegion.tsx';

/** The passing notice, over whatever screen is shown. */
export function NoticeToast({ shown }: { shown: Notice }) {
  const undo = () => {
    dismissNotice();
    if (shown.kind === 'removed') shown.undo();
  };
  return (
    <Toast
      label={t('notice')}
      tone={shown.kind === 'error' ? 'danger' : 'plain'}
      {...(shown.kind === 'removed' && { action: { label: t('undo'), onClick: undo } })}
      closeLabel={t('close')}
      onClose={dismissNotice}
      onHold={holdNotice}
      onResume={resumeNotice}
    >
      {noticeWords(shown)}
    </Toast>
  );
}
