/** @jsxImportSource hono/jsx */
import { useWords } from '../pages/view.tsx';
import { promptWords } from '../words/prompt.ts';
import type { PromptProps } from './code-prompt.tsx';
import { CsrfField, Problem, TrustBox } from './prompt-parts.tsx';

const positions = [1, 2, 3, 4, 5, 6];

/** Skin `split`: six boxes of one digit. The script only moves the focus and spreads a pasted code. */
export function SplitPrompt({ action, button, trust, problem }: PromptProps) {
  const words = useWords(promptWords);
  return (
    <form class="stack" method="post" action={action} autocomplete="off">
      <CsrfField />
      <fieldset class="field split" data-split>
        <legend>{words.code}</legend>
        <div class="boxes" dir="ltr">
          {positions.map((position) => (
            <input
              class="box"
              name="digit"
              type="text"
              inputmode="numeric"
              autocomplete={position === 1 ? 'one-time-code' : 'off'}
              maxlength={1}
              required
              aria-label={words.digit(position)}
              aria-invalid={problem ? 'true' : 'false'}
              {...(position === 1 ? { autofocus: true } : {})}
            />
          ))}
        </div>
      </fieldset>
      <Problem problem={problem} />
      {trust && <TrustBox />}
      <button class="button" type="submit">
        {button}
      </button>
    </form>
  );
}
