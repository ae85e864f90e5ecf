/** @jsxImportSource hono/jsx */
import type { PromptProps } from './code-prompt.tsx';
import { OneFieldForm } from './prompt-parts.tsx';

/** Skin `shadow`: a custom element that moves its template into an open shadow root. */
export function ShadowPrompt(props: PromptProps) {
  return (
    <div data-shadow-prompt>
      <template>
        <link rel="stylesheet" href="/assets/style.css" />
        <div class={props.overlay ? 'wide' : ''}>
          <OneFieldForm {...props} />
        </div>
      </template>
    </div>
  );
}
