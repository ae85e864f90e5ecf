/** @jsxImportSource hono/jsx */
import { CsrfField, Problem } from '../looks/prompt-parts.tsx';
import { clockSteps, demoClockWords } from '../words/demo-clock.ts';
import { Instant } from './instant.tsx';
import { CardPage } from './layout.tsx';
import { useWords } from './view.tsx';

interface DemoClockProps {
  /** The site's time, and by how much it is ahead, both in milliseconds. */
  readonly now: number;
  readonly offset: number;
  readonly refused: boolean;
}

const hourMs = 60 * 60_000;

/** Shows the site's clock and puts it forward. */
export function DemoClockPage({ now, offset, refused }: DemoClockProps) {
  const words = useWords(demoClockWords);
  const hours = Math.floor(offset / hourMs);
  return (
    <CardPage title={words.title}>
      <h1>{words.title}</h1>
      <p class="muted">{words.about}</p>
      <p role="status">
        {words.now}
        <br />
        <strong>
          <Instant at={now} by="minute" />
        </strong>
        <br />
        <span class="muted">
          {offset === 0 ? words.real : words.ahead(Math.floor(hours / 24), hours % 24)}
        </span>
      </p>
      <form class="stack" method="post" action="/demo/clock">
        <CsrfField />
        <fieldset class="field">
          <legend>{words.forward}</legend>
          <div class="actions">
            {clockSteps.map((step, at) => (
              <button class="button quiet small" type="submit" name="hours" value={String(step)}>
                {words.steps[at]}
              </button>
            ))}
          </div>
        </fieldset>
        <Problem problem={refused ? words.unknown : undefined} />
        <button class="button" type="submit" name="hours" value="reset">
          {words.reset}
        </button>
      </form>
      <p class="muted small">{words.appCodes}</p>
      <p class="links">
        <a href="/demo/outbox">{words.outbox}</a>
      </p>
    </CardPage>
  );
}
