/** @jsxImportSource hono/jsx */
import type { Child, FC } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ViewContext } from '../pages/view.tsx';
import type { Ctx } from './context.ts';

/** Answers with a page, drawn for whoever asked. */
export function show<Props extends object>(
  c: Ctx,
  Page: (props: Props) => Child,
  props: Props,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  const { visitor, look } = c.var;
  const view = { csrf: visitor.csrf, look, account: visitor.session?.account };
  // Any function from props to children is a component; the library's own type of it is narrower.
  const Drawn = Page as FC<Props>;
  return c.html(
    <ViewContext.Provider value={view}>
      <Drawn {...props} />
    </ViewContext.Provider>,
    status,
  );
}
