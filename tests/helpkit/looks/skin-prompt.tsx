/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { useView } from '../pages/view.tsx';
import type { Skin } from './look.ts';
import type { SkinProps } from './prompt.ts';
import { AppPrompt } from './skins/app.tsx';
import { FramePrompt } from './skins/frame.tsx';
import { PlainPrompt } from './skins/plain.tsx';
import { ShadowPrompt } from './skins/shadow.tsx';
import { SplitPrompt } from './skins/split.tsx';

const prompts: Readonly<Record<Skin, (props: SkinProps) => Child>> = {
  plain: PlainPrompt,
  app: AppPrompt,
  split: SplitPrompt,
  shadow: ShadowPrompt,
  frame: FramePrompt,
  rtl: PlainPrompt,
  hi: PlainPrompt,
  pt: PlainPrompt,
};

/** The scripts that every page of a skin needs, by name under `/assets`. */
export const skinScripts: Readonly<Record<Skin, readonly string[]>> = {
  plain: [],
  app: ['app-prompts.js', 'app-pages.js'],
  split: ['split-code.js'],
  shadow: ['shadow-prompt.js'],
  frame: ['prompt-frame.js'],
  rtl: [],
  hi: [],
  pt: [],
};

/** A prompt in the chosen skin, within a page that says the rest. A page that is all prompt is a `PromptPage`. */
export function Prompt(props: SkinProps) {
  const Skinned = prompts[useView().look.skin];
  return <Skinned {...props} />;
}
