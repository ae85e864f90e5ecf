/** @jsxImportSource hono/jsx */
import { useView, useWords } from '../pages/view.tsx';
import { promptWords } from '../words/prompt.ts';
import type { PromptProps } from './code-prompt.tsx';

/** Says what was wrong; `id` is what the field's `aria-describedby` points at. */
export function Problem({ problem, id }: { problem: string | undefined; id?: string }) {
  return problem ? (
    <p class="problem" role="alert" {...(id ? { id } : {})}>
      {problem}
    </p>
  ) : null;
}

/** The hidden field that proves a form came from our page. */
export function CsrfField(_: { csrf?: string }) {
  return <input type="hidden" name="csrf" value={useView().csrf} />;
}

export function TrustBox() {
  return (
    <label class="check">
      <input type="checkbox" name="trust" value="yes" />
      <span>{useWords(promptWords).trust}</span>
    </label>
  );
}

/** An ordinary one-field form, which several skins put in different places. */
export function OneFieldForm({ action, button, trust, problem }: PromptProps) {
  return (
    <form class="stack" method="post" action={action} autocomplete="off">
      <CsrfField />
      <div class="field">
        <label for="code">{useWords(promptWords).code}</label>
        <input
          class="code"
          id="code"
          name="code"
          type="text"
          dir="ltr"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={7}
          required
          autofocus
          aria-invalid={problem ? 'true' : 'false'}
          {...(problem ? { 'aria-describedby': 'problem' } : {})}
        />
      </div>
      <Problem problem={problem} id="problem" />
      {trust && <TrustBox />}
      <button class="button" type="submit">
        {button}
      </button>
    </form>
  );
}
