/** @jsxImportSource hono/jsx */
import type { SkinProps } from '../prompt.ts';
import { PromptForm } from '../prompt-form.tsx';

/** Skin `shadow`: a custom element that moves its template into an open shadow root. Without script the form stands as it is. */
export function ShadowPrompt({ place, frame: _frame, ...prompt }: SkinProps) {
  return (
    <div data-shadow-prompt>
      <template>
        <link rel="stylesheet" href="/assets/style.css" />
        <div class={place === 'card' ? 'wide' : ''}>
          <PromptForm {...prompt} />
        </div>
      </template>
      <noscript>
        <PromptForm {...prompt} />
      </noscript>
    </div>
  );
}
