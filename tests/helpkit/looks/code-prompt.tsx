/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { useView } from '../pages/view.tsx';
import { FormPrompt } from './form-prompt.tsx';
import { LatePrompt } from './late-prompt.tsx';
import type { Skin } from './look.ts';
import { ReactLikePrompt } from './react-like-prompt.tsx';
import { ShadowPrompt } from './shadow-prompt.tsx';
import { SplitPrompt } from './split-prompt.tsx';

/** What a six-digit prompt needs to know, whatever its markup. */
export interface PromptProps {
  /** Address that the code is posted to. */
  readonly action: string;
  /** Words on the button. */
  readonly button: string;
  /** Whether "Trust this device for 30 days" is offered. */
  readonly trust: boolean;
  /** Whether a dialog may cover the page: not where the QR code has to stay in sight. */
  readonly overlay: boolean;
  /** Other ways on. */
  readonly links?: Child;
  /** What was wrong with the last code. */
  readonly problem: string | undefined;
}

const prompts: Readonly<Record<Skin, (props: PromptProps) => Child>> = {
  form: FormPrompt,
  split: SplitPrompt,
  'react-like': ReactLikePrompt,
  'modal-late': LatePrompt,
  shadow: ShadowPrompt,
  rtl: FormPrompt,
  hi: FormPrompt,
  pt: FormPrompt,
};

/** The scripts that a skin needs, by name under `/assets`. */
export const promptScripts: Readonly<Record<Skin, readonly string[]>> = {
  form: [],
  split: ['split-code.js'],
  'react-like': ['react-like.js'],
  'modal-late': ['late-modal.js'],
  shadow: ['shadow-prompt.js'],
  rtl: [],
  hi: [],
  pt: [],
};

/** The six-digit prompt in the chosen skin. */
export function CodePrompt(props: PromptProps) {
  const { skin } = useView().look;
  const Prompt = prompts[skin];
  // A dialog makes the page behind it unreachable, so it carries the links itself.
  const linksInside = skin === 'modal-late' && props.overlay;
  return (
    <>
      <Prompt {...props} />
      {!linksInside && props.links}
    </>
  );
}
