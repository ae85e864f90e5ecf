/** @jsxImportSource hono/jsx */
import { CsrfField } from '../../looks/prompt-parts.tsx';
import { recoveryLinkWords } from '../../words/recovery-links.ts';
import { CardPage } from '../layout.tsx';
import { useWords } from '../view.tsx';
import { RecoveryFacts } from './recovery-facts.tsx';

interface LinkProps {
  readonly act: 'start' | 'cancel' | 'finish';
  /** The token of the link. */
  readonly link: string;
  readonly email: string;
  /** When the delay ends, where one runs. */
  readonly dueAt?: number;
  /** Until when the link is good, where that is soon. */
  readonly untilAt?: number;
}

/** What a mailed link opens. Only its button acts: mail scanners open links, but press nothing. */
export function RecoveryLinkPage({ act, link, ...facts }: LinkProps) {
  const words = useWords(recoveryLinkWords)[act];
  return (
    <CardPage title={words.title}>
      <h1>{words.title}</h1>
      <p class="muted">{words.lead}</p>
      <RecoveryFacts {...facts} />
      <form class="stack" method="post" action={`/recovery/${act}`}>
        <CsrfField />
        <input type="hidden" name="link" value={link} />
        <button class="button" type="submit">
          {words.button}
        </button>
      </form>
    </CardPage>
  );
}
