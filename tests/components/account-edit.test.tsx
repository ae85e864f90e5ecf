// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { fewAccounts } from './fake/samples.ts';
import { closePopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

async function openAccount() {
  const opened = await openPopupWith({ accounts: fewAccounts });
  const more = document.querySelector<HTMLButtonElement>('[data-index="0"] .icon-button');
  if (more) await opened.user.click(more);
  return opened;
}

it('renames an account and tags it, and refuses one without any name', async () => {
  const { user, requests } = await openAccount();
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  const write = (label: string, value: string) =>
    fireEvent.input(screen.getByLabelText(label), { target: { value } });
  await screen.findByLabelText('Site or service');
  write('Site or service', '');
  write('Account name', ' ');
  expect(screen.getByText('Save').closest('button')).toHaveProperty('disabled', true);
  write('Site or service', 'Desk');
  write('Account name', '');
  write('Tags', 'work, till');
  await user.click(screen.getByText('Save'));
  expect(requests('account.edit')).toEqual([
    { id: 'helpkit', edit: { issuer: 'Desk', account: '', tags: ['work', ' till'], pinned: false } },
  ]);
  expect(await screen.findByText('Desk')).toBeTruthy();
  expect(document.querySelector('dialog[open]')).toBeNull();
});

it('takes a site away, and pins', async () => {
  const { user, requests } = await openAccount();
  await user.click(await screen.findByRole('button', { name: /^Stop filling at/ }));
  expect(requests('account.unbind')).toHaveLength(1);
  expect(screen.queryByRole('button', { name: /^Stop filling at/ })).toBeNull();
  await user.click(screen.getByRole('switch', { name: 'Keep on top' }));
  expect(requests('account.edit')).toMatchObject([{ edit: { pinned: true } }]);
});
