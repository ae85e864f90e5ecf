/** @jsxImportSource hono/jsx */
import { useWords } from '../../pages/view.tsx';
import { promptWords } from '../../words/prompt.ts';
import type { SkinProps } from '../prompt.ts';
import { PromptForm } from '../prompt-form.tsx';
import { Problem } from '../prompt-parts.tsx';

/** Skin `frame`: the prompt is a page of its own in an iframe; what was wrong is said outside of it. */
export function FramePrompt({ place: _place, frame, ...prompt }: SkinProps) {
  const { frameTitle } = useWords(promptWords);
  if (!frame) return <PromptForm {...prompt} />;
  return (
    <>
      <Problem problem={prompt.problem} />
      <iframe class="prompt-frame" src={frame} title={frameTitle} data-prompt-frame />
    </>
  );
}
