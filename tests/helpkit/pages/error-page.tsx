/** @jsxImportSource hono/jsx */
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Ctx } from '../web/context.ts';
import { show } from '../web/show.tsx';
import { type ErrorWords, errorWords } from '../words/errors.ts';
import { CardPage } from './layout.tsx';
import { useWords } from './view.tsx';

/** Answers with a status, plain words and a way back. */
export function errorPage(
  c: Ctx,
  status: ContentfulStatusCode,
  reason: string | ((words: ErrorWords) => string),
): Response | Promise<Response> {
  return show(c, ErrorPage, { status, reason }, status);
}

interface ErrorPageProps {
  readonly status: number;
  readonly reason: string | ((words: ErrorWords) => string);
}

function ErrorPage({ status, reason }: ErrorPageProps) {
  const words = useWords(errorWords);
  const titles: Readonly<Record<number, string>> = words.titles;
  const title = titles[status] ?? words.title;
  return (
    <CardPage title={title}>
      <h1>{title}</h1>
      <p class="muted" role="alert">
        {typeof reason === 'string' ? reason : reason(words)}
      </p>
      <a class="button" href="/inbox">
        {words.back}
      </a>
    </CardPage>
  );
}
