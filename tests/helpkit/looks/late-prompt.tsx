/** @jsxImportSource hono/jsx */
import type { PromptProps } from './code-prompt.tsx';
import { OneFieldForm } from './prompt-parts.tsx';

/** Skin `modal-late`: the page first has no prompt at all; 600 ms after it has loaded one is put in, as a dialog where it may cover the page. */
export function LatePrompt(props: PromptProps) {
  return (
    <div data-late>
      <p class="muted" data-waiting>
        Getting ready …
      </p>
      <template>
        {props.overlay ? (
          <dialog class="modal" aria-labelledby="modal-title">
            <h2 id="modal-title">Enter your code</h2>
            <p class="muted">The 6-digit code from your authenticator app.</p>
            <OneFieldForm {...props} />
            {props.links}
          </dialog>
        ) : (
          <OneFieldForm {...props} />
        )}
      </template>
      <noscript>
        <p class="problem">This prompt needs JavaScript.</p>
      </noscript>
    </div>
  );
}
