import { Window } from 'happy-dom';
import { readAccountPage } from '../../../lib/detect/account-page.ts';

/** What is read of a team's page, in a document without layout. */
export function team(html: string, language = 'en') {
  const { document } = new Window({ url: 'https://app.helpkit.in/team' });
  document.write(`<html lang="${language}"><body><main>${html}</main></body></html>`);
  // happy-dom's document is one as far as it is read here.
  return readAccountPage(document as unknown as Document).team;
}

export const members = (html: string, language?: string) => team(html, language)?.members ?? null;

export const table = (headings: readonly string[], ...rows: readonly (readonly string[])[]) =>
  `<table><tr>${headings
    .map((one) => `<th>${one}</th>`)
    .join(
      '',
    )}</tr>${rows.map((cells) => `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('')}</table>`;
