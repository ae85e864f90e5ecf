import '../unit/detect/all-words.ts';
import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { readAccountPage } from '../../lib/detect/account-page.ts';

// A member whose name and address share a cell was listed as "Ada <", and "Ada (Support)" lost its last bracket.
it.each([
  ['Ada &lt;ada@example.com&gt;', 'Ada'],
  ['Ada &lt;<a href="#">ada@example.com</a>&gt;', 'Ada'],
  ['Ada (ada@example.com)', 'Ada'],
  ['Ada – ada@example.com', 'Ada'],
  ['ada@example.com, Ada', 'Ada'],
  ['ada@example.com (Ada)', 'Ada'],
  ['Ada (Support) ada@example.com', 'Ada (Support)'],
  ['Ada (Support)</td><td>ada@example.com', 'Ada (Support)'],
])('the name of a member goes without the address beside it: %s', (cell, name) => {
  const { document } = new Window({ url: 'https://app.helpkit.in/team' });
  const split = cell.includes('</td>');
  const headings = split ? '<th>Name</th><th>Mail</th>' : '<th>Member</th>';
  document.write(
    `<main><table><tr>${headings}<th>2FA</th></tr><tr><td>${cell}</td><td>on</td></tr></table></main>`,
  );
  // happy-dom's document is one as far as it is read here.
  const { team } = readAccountPage(document as unknown as Document);
  expect(team?.members?.map((one) => one.name)).toEqual([name]);
});
