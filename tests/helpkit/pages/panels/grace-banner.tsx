/** @jsxImportSource hono/jsx */
import { graceWords } from '../../words/grace.ts';
import { Instant } from '../instant.tsx';
import { useView, useWords } from '../view.tsx';

/** Tells a member without 2FA, on every page, how many days they have left to turn it on. */
export function GraceBanner() {
  const grace = useView().standing?.grace;
  const words = useWords(graceWords);
  if (!grace) return null;
  const until = <Instant at={grace.deadline} by="minute" />;
  return (
    <aside class={grace.lockedOut ? 'banner late' : 'banner'} aria-label={words.asked}>
      <p>
        <strong>{grace.lockedOut ? words.title : words.daysLeft(grace.daysLeft)}</strong>{' '}
        {grace.lockedOut ? (
          words.over(until)
        ) : (
          <>
            {words.asked} {words.until(until)}
          </>
        )}
      </p>
      <p class="links">
        <a href="/settings/security/two-factor">{words.enable}</a>
        <a href="/help/two-factor">{words.help}</a>
      </p>
    </aside>
  );
}
