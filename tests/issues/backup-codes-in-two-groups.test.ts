// @vitest-environment happy-dom
import '../unit/detect/all-words.ts';
import { expect, it } from 'vitest';
import { readPage } from '../../lib/detect/read-page.ts';

// Codes of two groups, side by side in elements without a blank between them, were taken apart into halves.
it('codes in two groups are whole where each has an element of its own', () => {
  document.documentElement.lang = 'nl';
  const codes = ['48210 55731', '90317 22846', '61559 80042', '17746 39210', '83025 64418', '29961 07753'];
  const html = `<h3>Herstelcodes</h3><div>${codes.map((code) => `<span>${code}</span>`).join('')}</div>`;
  document.body.innerHTML = html;
  expect(readPage(document).backup?.codes).toEqual(codes);
});
