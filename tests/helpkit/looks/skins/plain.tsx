/** @jsxImportSource hono/jsx */
import type { SkinProps } from '../prompt.ts';
import { PromptForm } from '../prompt-form.tsx';

/** Skin `plain`: labelled fields in a form. */
export function PlainPrompt({ place: _place, frame: _frame, ...prompt }: SkinProps) {
  return <PromptForm {...prompt} />;
}
