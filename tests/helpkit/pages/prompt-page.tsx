/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { PromptProps } from '../looks/prompt.ts';
import { PromptForm } from '../looks/prompt-form.tsx';
import { Prompt } from '../looks/skin-prompt.tsx';
import { FormlessPrompt } from '../looks/skins/app.tsx';
import { promptWords } from '../words/prompt.ts';
import { CardPage } from './layout.tsx';
import { useView, useWords } from './view.tsx';

interface PromptPageProps extends PromptProps {
  readonly title: string;
  /** What is asked for, and of whom. */
  readonly lead: Child;
  /** Other ways on. */
  readonly links: Child;
  /** Address of the same prompt as a page for an iframe, where there is one. */
  readonly frame?: string;
}

/** A page that is nothing but a prompt: on a card, or in the skin `app` in a dialog over the page that waits for it. */
export function PromptPage({ title, lead, links, frame, ...prompt }: PromptPageProps) {
  const { waiting } = useWords(promptWords);
  const around = (form: Child) => (
    <>
      <h1 id="prompt-title">{title}</h1>
      <p class="muted">{lead}</p>
      {form}
      <div class="links">{links}</div>
    </>
  );
  if (useView().look.skin !== 'app') {
    return <CardPage title={title}>{around(<Prompt {...prompt} place="card" frame={frame} />)}</CardPage>;
  }
  return (
    <CardPage title={title}>
      <div data-late>
        <div class="bones" role="status" data-waiting>
          <span class="unseen">{waiting}</span>
        </div>
        <template>
          <dialog class="card modal" aria-labelledby="prompt-title">
            {around(<FormlessPrompt {...prompt} />)}
          </dialog>
        </template>
        <noscript>{around(<PromptForm {...prompt} />)}</noscript>
      </div>
    </CardPage>
  );
}
