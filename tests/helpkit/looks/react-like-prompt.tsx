/** @jsxImportSource hono/jsx */
import { useView, useWords } from '../pages/view.tsx';
import { promptWords } from '../words/prompt.ts';
import type { PromptProps } from './code-prompt.tsx';
import { Problem } from './prompt-parts.tsx';

/**
 * Skin `react-like`: no form and no name. The script owns the value and takes changes only from `input` events, as
 * controlled components do; a div is the button and another one the checkbox.
 */
export function ReactLikePrompt({ action, button, trust, problem }: PromptProps) {
  const { csrf } = useView();
  const words = useWords(promptWords);
  return (
    <div class="stack" data-prompt data-action={action} data-csrf={csrf}>
      <div class="field">
        <span id="code-label">{words.code}</span>
        <input
          class="code"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          aria-labelledby="code-label"
          aria-invalid={problem ? 'true' : 'false'}
          data-value
        />
      </div>
      <Problem problem={problem} />
      {trust && (
        // biome-ignore lint/a11y/useSemanticElements: imitates sites that build their own checkbox
        <div class="check" role="checkbox" aria-checked="false" tabIndex={0} data-trust>
          <span class="tick" aria-hidden="true" />
          <span>{words.trust}</span>
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: imitates sites that make a button of a div */}
      <div class="button" role="button" tabIndex={0} aria-disabled="true" data-submit>
        {button}
      </div>
    </div>
  );
}
