import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { figure } from '../figures/figure.ts';
import { count, shownIn, withWhatShows } from '../figures/requirements.ts';

it('the threat model names for each requirement the tests that show it', () => {
  const page = readFileSync('docs/threat-model.md', 'utf8');
  const shown = shownIn(page);
  figure({
    figure: 'requirements that a test shows, in whole or in part, by the table of docs/threat-model.md',
    part: '9',
    requirement: 'issue 11: all 40 requirements are mapped to the test that shows each',
    value: shown,
    goal: count,
    holds: shown === count,
  });
  expect(page, 'stale: run `npm run requirements`').toBe(withWhatShows(page, '.'));
});

it('a table with a row too few, or twice, is refused', () => {
  const page = readFileSync('docs/threat-model.md', 'utf8');
  const [first = ''] = /^\| 1 \|.*$/m.exec(page) ?? [];
  expect(() => withWhatShows(page.replace(first, ''), '.')).toThrow(/rows are 2, 3/);
  expect(() => withWhatShows(page.replace(first, `${first}\n${first}`), '.')).toThrow(/rows are 1, 1, 2/);
});
