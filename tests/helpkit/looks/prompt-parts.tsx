/** @jsxImportSource hono/jsx */
import { useView, useWords } from '../pages/view.tsx';
import { promptWords } from '../words/prompt.ts';

/** Says what was wrong; `id` is what the field's `aria-describedby` points at. */
export function Problem({ problem, id }: { problem: string | undefined; id?: string }) {
  return problem ? (
    <p class="problem" role="alert" {...(id ? { id } : {})}>
      {problem}
    </p>
  ) : null;
}

/** The hidden field that proves a form came from our page. */
export function CsrfField() {
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
