/** @jsxImportSource hono/jsx */
import type { Child, FC } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ViewContext } from '../pages/view.tsx';
import type { Words } from '../words/language.ts';
import type { Ctx, Visitor } from './context.ts';

/** Words in the visitor's language, for what is said outside of a page. */
export function wordsFor<T>(c: Ctx, words: Words<T>): T {
  return words[c.var.look.language];
}

/** Answers with a page, drawn for whoever asked. Without a status the answer keeps the one set before. */
export function show<Props extends object>(
  c: Ctx,
  Page: (props: Props) => Child,
  props: Props,
  status?: ContentfulStatusCode,
): Response | Promise<Response> {
  const { look } = c.var;
  // Nobody is known yet when the question who asks goes wrong itself.
  const visitor: Visitor | undefined = c.var.visitor;
  const view = {
    csrf: visitor?.csrf ?? '',
    look,
    account: visitor?.session?.account,
    standing: visitor?.standing,
    mayTrust: visitor?.mayTrust ?? false,
    recovery: visitor?.recovery,
  };
  // Any function from props to children is a component; the library's own type of it is narrower.
  const Drawn = Page as FC<Props>;
  return c.html(
    <ViewContext.Provider value={view}>
      <Drawn {...props} />
    </ViewContext.Provider>,
    status,
  );
}
