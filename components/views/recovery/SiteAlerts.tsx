import { useEffect } from 'preact/hooks';
import { safeLabel } from '../../../lib/core/labels.ts';
import { ownDaysLeft, type SeenDeadline } from '../../../lib/core/own-deadline.ts';
import { countdown, isAttack, isOwn, type Recovery } from '../../../lib/core/recovery.ts';
import { dateAndTime, days, minutes } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { siteForShow } from '../../../lib/i18n/names.ts';
import { now } from '../../../lib/state/clock-state.ts';
import {
  deadlines,
  goToRecovery,
  loadSiteAlerts,
  recoveries,
  sayOfRecovery,
  setUpTwoFactor,
} from '../../../lib/state/recovery-watch-state.ts';
import { go, screen } from '../../../lib/state/screen-state.ts';
import { loadTrusted, trusted } from '../../../lib/state/trust-state.ts';
import { unlocked } from '../../../lib/state/vault-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { NotifyOffer } from '../../views/NotifyOffer.tsx';

/** What a site is about to do to the person's two-factor: above every screen, the locked one too. */
export function SiteAlerts() {
  const open = unlocked.value;
  // What the vault keeps of them is told once it is open.
  useEffect(() => void loadSiteAlerts(), [open]);
  useEffect(() => {
    if (open) void loadTrusted();
  }, [open]);
  // Where all of them are listed it is said beside each.
  const ending = open && screen.value.name !== 'trusted' ? endingSites() : [];
  if (recoveries.value.length + deadlines.value.length + ending.length === 0) return null;
  return (
    <div class="site-alerts">
      {recoveries.value.map((one) => (
        <RecoveryAlert key={one.origin + one.username} recovery={one} />
      ))}
      {deadlines.value.map((one) => (
        <DeadlineAlert key={one.origin + one.username} own={one} />
      ))}
      {ending.length > 0 && (
        <button type="button" class="backup-line" onClick={() => go({ name: 'trusted' })}>
          {t('trustedEndingAt', [ending.join(', ')])}
        </button>
      )}
    </div>
  );
}

/** The sites whose trust ends within a day. */
function endingSites(): string[] {
  const view = trusted.value;
  const ending = view?.devices.filter(({ id }) => view.ending.includes(id)) ?? [];
  return ending.map(({ origin }) => siteForShow(origin));
}

function RecoveryAlert({ recovery }: { recovery: Recovery }) {
  const { origin, username, dueAt, seenAt } = recovery;
  const attack = isAttack(recovery);
  const own = isOwn(recovery);
  const site = siteForShow(origin);
  const { count, unit } = countdown(dueAt, now.value);
  const left = unit === 'over' ? null : minutes(unit === 'hour' ? count * 60 : count);
  return (
    <Callout tone={own ? 'warning' : 'danger'} role={own ? 'status' : 'alert'}>
      <strong>{attack ? t('recoveryAttackTitle', [site]) : t('recoveryTitle', [site])}</strong>
      <p>
        {left === null
          ? t('recoveryOver', [dateAndTime(dueAt)])
          : t('recoveryLeft', [left, dateAndTime(dueAt)])}
      </p>
      {username !== '' && <p>{t('recoveryWhose', [safeLabel(username)])}</p>}
      {!own && <p>{t(attack ? 'recoveryAttackText' : 'recoveryUnclearText')}</p>}
      <p class="soft small">{t('asReadOn', [dateAndTime(seenAt)])}</p>
      <div class="row-actions">
        <Button look={own ? 'plain' : 'main'} onClick={() => void goToRecovery(recovery, 'cancel')}>
          {t('recoveryCancel')}
        </Button>
        {!own && (
          <Button onClick={() => void goToRecovery(recovery, 'password')}>{t('recoveryPassword')}</Button>
        )}
        <Button look="quiet" onClick={() => void sayOfRecovery(recovery, own ? 'over' : 'mine')}>
          {t(own ? 'recoveryDone' : 'recoveryMine')}
        </Button>
        <NotifyOffer />
      </div>
    </Callout>
  );
}

function DeadlineAlert({ own }: { own: SeenDeadline }) {
  const { origin, username, at, seenAt } = own;
  const site = siteForShow(origin);
  const left = ownDaysLeft(own, now.value);
  const out = left === 0;
  return (
    <Callout tone={left <= 1 ? 'danger' : 'warning'} role="status">
      <strong>{out ? t('deadlineOut', [site]) : t('deadlineTitle', [site, days(left)])}</strong>
      {!out && <p>{at === null ? t('deadlineText') : t('deadlineUntil', [dateAndTime(at)])}</p>}
      {username !== '' && <p>{t('recoveryWhose', [safeLabel(username)])}</p>}
      <p class="soft small">{t('asReadOn', [dateAndTime(seenAt)])}</p>
      <div class="row-actions">
        <Button look="main" onClick={() => void setUpTwoFactor(origin)}>
          {t('deadlineSetUp')}
        </Button>
      </div>
    </Callout>
  );
}
