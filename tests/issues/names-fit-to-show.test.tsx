// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { AccountName } from '../../components/parts/AccountName.tsx';

// The list showed names as they were read: one with a sign that turns the writing around it showed as another.
it('a name is shown with its controls as marks, cut where it is long, and never as another name', () => {
  const account = { issuer: '\u202emoc.elpmaxe\u202c', account: `in\u200bvisible ${'w'.repeat(900)}` };
  const { container } = render(<AccountName account={account} marks={{ issuer: [[0, 3]], account: [] }} />);
  const [issuer, whose] = [container.querySelector('strong'), container.querySelector('span > span')];
  expect(issuer?.textContent).toBe('\ufffdmoc.elpmaxe\ufffd');
  expect(container.querySelector('mark')).toBeNull();
  expect(whose?.textContent).toMatch(/^invisible w+…$/);
  expect(whose?.textContent?.length).toBeLessThan(120);
});

it('what a search fitted stays marked in a name that is as it was', () => {
  const account = { issuer: 'Example', account: '' };
  const { container } = render(<AccountName account={account} marks={{ issuer: [[0, 2]], account: [] }} />);
  expect(container.querySelector('mark')?.textContent).toBe('Ex');
});
