import { expect, it } from 'vitest';
import { badgeStyle } from '../../../components/inpage/badge-style.ts';

it('paints the badge with nothing that a page can say otherwise: no variables, nothing before or after it', () => {
  expect(badgeStyle).not.toMatch(/--|var\(/);
  expect(badgeStyle).toMatch(/:host::before, :host::after \{ display: none !important; \}/);
});
