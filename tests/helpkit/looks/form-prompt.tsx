/** @jsxImportSource hono/jsx */
import type { PromptProps } from './code-prompt.tsx';
import { OneFieldForm } from './prompt-parts.tsx';

/** Skin `form`: one labelled field in a form. Works without any script. */
export function FormPrompt(props: PromptProps) {
  return <OneFieldForm {...props} />;
}
