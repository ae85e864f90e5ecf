import { t } from '../../lib/i18n/index.ts';
import { receiptWords } from '../../lib/i18n/words.ts';
import { Brand } from '../parts/Brand.tsx';
import type { BadgeAct, BadgeView, Receipt } from './badge-view.ts';

interface Props {
  view: BadgeView;
  /** ms since 1970. */
  now: number;
  /** Called for a press that a person made on a badge they could see; the caller decides that. */
  act(act: BadgeAct, event: Event): void;
}

/** When what it counts down to comes, ms since 1970; null where it counts nothing down. */
export function dueAt(view: BadgeView): number | null {
  if (view.kind === 'ready') return view.freshAt;
  return view.kind === 'waiting' ? view.until : null;
}

function wordsOf(view: BadgeView, seconds: number): string {
  switch (view.kind) {
    case 'ready':
      if (seconds > 0) return t('badgeWait', [String(seconds)]);
      return t(view.refused ? 'badgeRefused' : 'badgeFill');
    case 'waiting':
      return t('badgeWait', [String(seconds)]);
    case 'choose':
      return t(view.about === 'trust' ? 'badgeTrustAsk' : 'badgeChoose');
    case 'locked':
      return t('badgeUnlock');
    case 'empty':
      return t('badgeScan');
    case 'toolbar':
      return t('badgeOpenToolbar');
    case 'lookalike':
      return t('badgeLookalike', [view.of]);
    case 'keep':
      return t('badgeKeepCodes', [String(view.codes)]);
    case 'backup':
      return t(view.elsewhere ? 'badgeBackupElsewhere' : 'badgeBackup');
    case 'backup-apart':
      return t('badgeBackupApart');
    case 'renew':
      return t('badgeRenew');
    case 'sms':
      return t('badgeSms');
    case 'method':
      return t('badgeMethod');
    case 'clock':
      return t('badgeClock');
    case 'untaught':
      return t('badgeUntaught');
    case 'filled':
      return filledWords(view.receipt);
    case 'problem':
      return view.receipt === null ? t('badgeProblem') : receiptWords(view.receipt).join('\n');
  }
}

function filledWords(receipt: Receipt): string {
  const words = receiptWords(receipt);
  return [...(receipt.of === 1 ? [] : [t('codeFilled')]), ...words].join('\n');
}

/** What a press on the badge's words does; null where there is nothing to press. */
function actOf(view: BadgeView): BadgeAct | null {
  switch (view.kind) {
    case 'ready':
    case 'backup':
      return { kind: 'fill', accountId: null };
    case 'keep':
      return { kind: 'keep' };
    case 'locked':
    case 'empty':
    case 'backup-apart':
    case 'renew':
    case 'sms':
    case 'method':
    case 'clock':
      return { kind: 'popup' };
    default:
      return null;
  }
}

/** The badge beside a prompt: a few words, at most one thing to press, and a way to hide it. */
export function Badge({ view, now, act }: Props) {
  const words = wordsOf(view, Math.max(0, Math.ceil(((dueAt(view) ?? now) - now) / 1_000)));
  const main = actOf(view);
  return (
    <section class={`badge ${view.kind}`} aria-label="HelpKit Authenticator">
      <div class="row">
        {main === null ? (
          <span class="words" role="status">
            <Brand size="small" />
            <span>{words}</span>
          </span>
        ) : (
          <button type="button" class="words press" onClick={(event) => act(main, event)}>
            <Brand size="small" />
            <span>{words}</span>
          </button>
        )}
        <button
          type="button"
          class="hide press"
          aria-label={t('badgeClose')}
          onClick={(event) => act({ kind: 'hide' }, event)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4.5 4.5 7 7m0-7-7 7" />
          </svg>
        </button>
      </div>
      {view.kind === 'choose' && (
        <ul>
          {view.accounts.map(({ id, name }, at) => (
            <li key={id}>
              <button
                type="button"
                class="press"
                onClick={(event) => act({ kind: 'fill', accountId: id }, event)}
              >
                {view.about === 'trust' ? t(at === 0 ? 'badgeTrustYes' : 'badgeTrustNo') : name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
