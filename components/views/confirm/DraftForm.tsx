import { number, seconds } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { siteForShow } from '../../../lib/i18n/names.ts';
import type { DraftView } from '../../../lib/messaging/draft-views.ts';
import { accountOf } from '../../../lib/state/accounts-state.ts';
import { editDraft, editOf, keepDraft } from '../../../lib/state/draft-actions.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Switch } from '../../parts/Switch.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { DraftCode } from './DraftCode.tsx';
import { DraftNotes } from './DraftNotes.tsx';
import { KeepForm } from './KeepForm.tsx';

const sources = {
  'page-picture': 'sourcePagePicture',
  'page-link': 'sourcePageLink',
  'page-text': 'sourcePageText',
  file: 'sourceFile',
  pasted: 'sourcePasted',
  typed: 'sourceTyped',
  screen: 'sourceScreen',
  camera: 'sourceCamera',
} as const;

interface DraftFormProps {
  draft: DraftView;
  onKept: () => void;
  onCancel: () => void;
}

/** One account before it is kept: what it is called, what its code is now, where it was read and where it will be filled. */
export function DraftForm({ draft, onKept, onCancel }: DraftFormProps) {
  const edit = editOf(draft);
  const known = draft.sameAs !== null && accountOf(draft.sameAs) !== undefined;

  return (
    <KeepForm
      label={known ? t('keepAgain') : t('keep')}
      spaced
      onKeep={() => keepDraft(draft)}
      onKept={onKept}
      onCancel={onCancel}
    >
      <DraftNotes draft={draft} />
      <DraftCode draft={draft} name={edit.issuer || edit.account} />
      <TextField label={t('issuer')} value={edit.issuer} onInput={(issuer) => editDraft(draft, { issuer })} />
      <TextField
        label={t('account')}
        value={edit.account}
        onInput={(account) => editDraft(draft, { account })}
      />
      {draft.origin === null ? (
        <p class="soft with-icon">
          <Icon name="globe" />
          <span>{t('foundNowhere')}</span>
        </p>
      ) : (
        <div class="card">
          <p class="with-icon">
            <Icon name="globe" />
            <span>{t('foundOn', [siteForShow(draft.origin)])}</span>
          </p>
          <Switch
            label={t('bindLabel')}
            hint={edit.bind ? t('bindHintOn', [siteForShow(draft.origin)]) : t('bindHintOff')}
            checked={edit.bind}
            onChange={(bind) => editDraft(draft, { bind })}
          />
        </div>
      )}
      <p class="facts">{t(sources[draft.source])}</p>
      <p class="facts">{factsOf(draft).join(' · ')}</p>
    </KeepForm>
  );
}

/** How the codes are made, for those who want to know. */
function factsOf({ type, algorithm, digits, period, counter }: DraftView): string[] {
  if (type === 'steam') return [t('kindSteam'), seconds(period)];
  const shared = [algorithm.replace('SHA', 'SHA-'), t('digitCount', [number(digits)])];
  return type === 'totp'
    ? [t('kindTotp'), ...shared, seconds(period)]
    : [t('kindHotp'), ...shared, t('counterAt', [number(counter)])];
}
