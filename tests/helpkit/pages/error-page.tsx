/** @jsxImportSource hono/jsx */
import type { StatusCode } from 'hono/utils/http-status';
import type { Ctx } from '../web/context.ts';
import { CardPage } from './layout.tsx';

const titles: Readonly<Record<number, string>> = {
  400: 'That did not work',
  403: 'Refused',
  404: 'Not found',
  405: 'Not that way',
  413: 'Too large',
  415: 'Not understood',
};

/** A status with plain words and a way back. */
export function errorPage(c: Ctx, status: StatusCode, words: string): Response | Promise<Response> {
  const title = titles[status] ?? 'Something went wrong';
  c.status(status);
  return c.html(
    <CardPage title={title}>
      <h1>{title}</h1>
      <p class="muted" role="alert">
        {words}
      </p>
      <a class="button" href="/inbox">
        Back to HelpKit
      </a>
    </CardPage>,
  );
}
