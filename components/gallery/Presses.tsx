import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { FileButton } from '../parts/FileButton.tsx';
import { SaveLink } from '../parts/SaveLink.tsx';
import { StoppableButton } from '../parts/StoppableButton.tsx';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { Part, State } from './Part.tsx';

const looks = ['main', 'plain', 'quiet', 'danger'] as const;
const nothing = () => {};
const stop = () => ({ label: t('stop'), onStop: nothing });

/** What is pressed. */
export function Presses() {
  return (
    <>
      <Part name="Button">
        {looks.map((look) => (
          <State key={look} of={look}>
            <Button look={look}>{t('continue')}</Button>
            <Button look={look} icon={look === 'danger' ? 'trash' : 'add'}>
              {t('continue')}
            </Button>
            <Button look={look} busy>
              {t('continue')}
            </Button>
            <Button look={look} disabled>
              {t('continue')}
            </Button>
          </State>
        ))}
        <State of="large: main, busy, disabled">
          <Button look="main" size="large" icon="fill">
            {t('fill')}
          </Button>
          <Button look="main" size="large" busy>
            {t('fill')}
          </Button>
          <Button look="main" size="large" disabled>
            {t('fill')}
          </Button>
        </State>
      </Part>
      <Part name="StoppableButton">
        <State of="at rest, and once it takes long">
          <StoppableButton look="main" size="large" stop={stop()}>
            {t('unlock')}
          </StoppableButton>
          <StoppableButton look="main" size="large" busy stop={stop()}>
            {t('unlock')}
          </StoppableButton>
        </State>
      </Part>
      <Part name="IconButton">
        <State of="plain, off, on">
          <IconButton icon="settings" label={t('settings')} onClick={nothing} />
          <IconButton icon="pin" label={t('filterPinned')} pressed={false} onClick={nothing} />
          <IconButton icon="lock" label={t('lock')} pressed onClick={nothing} />
        </State>
      </Part>
      <Part name="FileButton">
        <State of="plain, main">
          <FileButton accept=".txt" onFile={nothing}>
            {t('bcAddFile')}
          </FileButton>
          <FileButton accept=".txt" look="main" onFile={nothing}>
            {t('bcAddFile')}
          </FileButton>
        </State>
      </Part>
      <Part name="SaveLink">
        <State of="as a button beside others">
          <SaveLink text="made up" type="text/plain" name="made-up.txt">
            {t('bcExportTextFile')}
          </SaveLink>
          <Button look="quiet">{t('cancel')}</Button>
        </State>
      </Part>
      <Part name="ViewHeader">
        <State of="with its way back">
          <ViewHeader title={t('settings')} backLabel={t('back')} onBack={nothing} focus={false} />
        </State>
      </Part>
      <Part name="Dialog">
        <State of="asked; what it asks is under way">
          <Asking label={t('noPassword')} busy={false} />
          <Asking label={t('delete')} busy />
        </State>
      </Part>
    </>
  );
}

/** A dialog is modal, so it opens by a press like any other. */
function Asking({ label, busy }: { label: string; busy: boolean }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      {open && (
        <Dialog
          title={t('noPasswordTitle')}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t('noPasswordBack')}</Button>
              <Button look="danger" busy={busy} onClick={close}>
                {t('noPasswordYes')}
              </Button>
            </>
          }
        >
          {t('noPasswordWarning')}
        </Dialog>
      )}
    </>
  );
}
