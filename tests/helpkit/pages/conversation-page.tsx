/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { CsrfField } from '../looks/prompt-parts.tsx';
import { conversationWords } from '../words/conversation.ts';
import { WorkspacePage } from './layout.tsx';
import { useView, useWords } from './view.tsx';

/** Where a sample conversation is. */
export const conversationPath = '/inbox/conversation';

/** A conversation of one message, and what was answered just now: nothing of it is kept. */
export function ConversationPage({ answer }: { answer: string | undefined }) {
  const words = useWords(conversationWords);
  const { skin } = useView().look;
  return (
    <WorkspacePage title={words.title} area="inbox" scripts={skin === 'app' ? ['app-composer.js'] : []}>
      <section class="conversation">
        <h1>{words.title}</h1>
        <ol aria-label={words.messages}>
          <li>{words.asks}</li>
          {answer && <li class="own">{answer}</li>}
        </ol>
        <Composer />
      </section>
    </WorkspacePage>
  );
}

/** What an answer is written into, in the markup of the skin. */
function Composer() {
  const { skin } = useView().look;
  if (skin === 'app') return <EditableComposer />;
  if (skin === 'shadow') {
    return (
      <div data-shadow-prompt>
        <template>
          <link rel="stylesheet" href="/assets/style.css" />
          <ComposerForm />
        </template>
        <noscript>
          <ComposerForm />
        </noscript>
      </div>
    );
  }
  return <ComposerForm />;
}

function ComposerForm(): Child {
  const words = useWords(conversationWords);
  return (
    <form class="composer" method="post" action={conversationPath}>
      <CsrfField />
      <textarea name="message" rows={2} maxlength={longestMessage} aria-label={words.message} />
      <button class="button" type="submit">
        {words.send}
      </button>
    </form>
  );
}

/** As chats make it: no form and no field, Enter sends. */
function EditableComposer(): Child {
  const words = useWords(conversationWords);
  const { csrf } = useView();
  return (
    <div class="composer" data-composer data-action={conversationPath} data-along={JSON.stringify({ csrf })}>
      {/* biome-ignore lint/a11y/useSemanticElements: imitates chats that make a field of a div */}
      <div
        class="editable"
        contenteditable={true}
        role="textbox"
        aria-multiline="true"
        aria-label={words.message}
        tabIndex={0}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: imitates sites that make a button of a div */}
      <div class="button" role="button" tabIndex={0} data-send>
        {words.send}
      </div>
    </div>
  );
}

/** Longer than any answer here. */
export const longestMessage = 2_000;
