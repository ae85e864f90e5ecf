/** @jsxImportSource hono/jsx */
import { CsrfField } from '../looks/prompt-parts.tsx';
import type { Words } from '../words/language.ts';
import { CardPage } from './layout.tsx';
import { useWords } from './view.tsx';

/** The words of a page that a mailed link leads to. */
export interface LinkWords {
  readonly title: string;
  readonly lead: string;
  readonly act: string;
  readonly spent: string;
  readonly back: string;
}

interface LinkProps {
  readonly words: Words<LinkWords>;
  readonly action: string;
  readonly token: string;
  /** Whether the link is still good. */
  readonly good: boolean;
}

/** Where a mailed link leads: a button that acts. Opening the page does nothing, since mail scanners open links too. */
export function LinkPage({ words: inAll, action, token, good }: LinkProps) {
  const words = useWords(inAll);
  return (
    <CardPage title={words.title}>
      <h1>{words.title}</h1>
      {good ? (
        <>
          <p class="muted">{words.lead}</p>
          <form class="stack" method="post" action={action}>
            <CsrfField />
            <input type="hidden" name="link" value={token} />
            <button class="button" type="submit">
              {words.act}
            </button>
          </form>
        </>
      ) : (
        <p class="problem" role="alert">
          {words.spent}
        </p>
      )}
      <p class="links">
        <a href="/login">{words.back}</a>
      </p>
    </CardPage>
  );
}
