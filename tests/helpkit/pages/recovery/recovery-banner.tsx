/** @jsxImportSource hono/jsx */
import { CsrfField } from '../../looks/prompt-parts.tsx';
import { recoveryBannerWords } from '../../words/recovery-banner.ts';
import { Instant } from '../instant.tsx';
import { useView, useWords } from '../view.tsx';

/** Tells a member, on every page of every session, that their 2FA is about to go off, and lets them stop it. */
export function RecoveryBanner() {
  const { recovery } = useView();
  const words = useWords(recoveryBannerWords);
  if (!recovery) return null;
  return (
    <aside class="banner late" aria-label={words.label}>
      <p>
        {recovery.state === 'waiting'
          ? words.waiting(<Instant at={recovery.dueAt} by="minute" />)
          : words.due(<Instant at={recovery.lapsesAt} by="minute" />)}{' '}
        {words.advice}
      </p>
      <form method="post" action="/settings/security/recovery/cancel">
        <CsrfField />
        <button class="button quiet small" type="submit">
          {words.cancel}
        </button>
      </form>
    </aside>
  );
}
