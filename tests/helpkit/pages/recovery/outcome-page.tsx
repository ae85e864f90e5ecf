/** @jsxImportSource hono/jsx */
import { recoveryLinkWords } from '../../words/recovery-links.ts';
import { CardPage } from '../layout.tsx';
import { useWords } from '../view.tsx';
import { RecoveryFacts } from './recovery-facts.tsx';

/** The delay is running: until when, and what to do if it was somebody else. */
export function RecoveryRunningPage(facts: { readonly email: string; readonly dueAt: number }) {
  const words = useWords(recoveryLinkWords);
  return (
    <CardPage title={words.running}>
      <h1>{words.running}</h1>
      <p role="status">{words.runningAbout}</p>
      <RecoveryFacts {...facts} />
      <p class="muted">{words.runningStop}</p>
      <p class="links">
        <a href="/login">{words.logIn}</a>
      </p>
    </CardPage>
  );
}

/** A recovery has come to its end. */
export function RecoveryEndedPage({ end }: { readonly end: 'cancelled' | 'finished' }) {
  const words = useWords(recoveryLinkWords);
  return (
    <CardPage title={words[end]}>
      <h1>{words[end]}</h1>
      <p role="status">{end === 'cancelled' ? words.cancelledAbout : words.finishedAbout}</p>
      <a class="button" href="/login">
        {words.logIn}
      </a>
    </CardPage>
  );
}

/** Why a mailed link does nothing. */
export type BadLink =
  | 'unknown'
  | 'used'
  | 'expired'
  | 'waiting'
  | 'endedCancelled'
  | 'endedFinished'
  | 'endedLapsed';

/** A mailed link that does nothing, and the way on. */
export function BadRecoveryLinkPage({ why }: { readonly why: BadLink }) {
  const words = useWords(recoveryLinkWords);
  return (
    <CardPage title={words.bad}>
      <h1>{words.bad}</h1>
      <p class="muted" role="alert">
        {words[why]}
      </p>
      <p class="links">
        <a href="/login">{words.logIn}</a>
        <a href="/recovery">{words.askAgain}</a>
      </p>
    </CardPage>
  );
}
