import '../unit/detect/all-words.ts';
import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { readAccountPage } from '../../lib/detect/account-page.ts';

// The list of a small team, in which "2FA" and a floor stand, was taken for the second page of two: no numbers stand at its way on.
it.each([
  '<button disabled>Next</button>',
  '<nav><button>Next</button></nav>',
  '<nav>Page 2 <button>Next</button></nav>',
])('the numbers in a short list are none of its pages: %s', (way) => {
  const { document } = new Window({ url: 'https://app.helpkit.in/team' });
  const list =
    '<table><tr><th>Mail</th><th>2FA</th><th>Floor</th></tr><tr><td>ada@example.com</td><td>on</td><td>2</td></tr></table>';
  document.write(`<html lang="en"><body><main>${list}${way}</main></body></html>`);
  // happy-dom's document is one as far as it is read here.
  const { team } = readAccountPage(document as unknown as Document);
  expect(team?.members).toHaveLength(1);
  expect(team?.page).toBeNull();
});
