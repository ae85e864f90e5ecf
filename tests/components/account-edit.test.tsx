// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
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
    {
      id: 'helpkit',
      edit: { issuer: 'Desk', account: '', tags: ['work', ' till'], icon: null },
    },
  ]);
  expect(await screen.findByText('Desk')).toBeTruthy();
  expect(document.querySelector('dialog[open]')).toBeNull();
});

it('takes a site away, and pins', async () => {
  const { user, requests } = await openAccount();
  await user.click(await screen.findByRole('button', { name: /stop filling there$/ }));
  expect(requests('account.unbind')).toHaveLength(1);
  expect(screen.queryByRole('button', { name: /stop filling there$/ })).toBeNull();
  await user.click(screen.getByRole('switch', { name: 'Keep on top' }));
  expect(requests('account.edit')).toMatchObject([{ edit: { pinned: true } }]);
});

it('keeps what is typed while the popup is closed, and gives the tile a sign and a colour', async () => {
  const { user, world } = await openAccount();
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  fireEvent.input(await screen.findByLabelText('Sign on its tile'), { target: { value: '🏦kk' } });
  await user.click(screen.getByRole('radio', { name: 'Colour 3' }));
  await waitFor(() => expect(world.form).toContain('🏦'));
  closePopup();
  const again = await openPopupWith({ accounts: fewAccounts, form: world.form });
  expect(await screen.findByLabelText('Sign on its tile')).toHaveProperty('value', '🏦k');
  await again.user.click(screen.getByText('Save'));
  await waitFor(() => expect(again.world.form).toBe(''));
  expect(again.requests('account.edit')).toMatchObject([{ id: 'helpkit', edit: { icon: 'tile:2:🏦k' } }]);
  await waitFor(() => expect(document.querySelector('.account-head .tile')?.textContent).toBe('🏦k'));
});

it('shows the code as it is beside the code as it would be, and changes how codes are made', async () => {
  const { user, requests } = await openAccount();
  await user.click(await screen.findByRole('button', { name: 'How codes are made' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'How codes are made' }));
  const codes = () =>
    [...document.querySelectorAll('.code-ways .digits-groups')].map((one) => one.textContent);
  await waitFor(() => expect(codes()[0]).toMatch(/^\d{6}$/));
  expect(codes()[1]).toBe(codes()[0]);
  expect(dialog.getByText('Save').closest('button')).toHaveProperty('disabled', true);
  await user.selectOptions(dialog.getByLabelText('Digits'), '8');
  await user.selectOptions(dialog.getByLabelText('Algorithm'), 'SHA-256');
  await waitFor(() => expect(codes()[1]).toMatch(/^\d{8}$/));
  expect(codes()[0]).toMatch(/^\d{6}$/);
  fireEvent.input(dialog.getByLabelText('Seconds per code'), { target: { value: '60' } });
  await user.click(dialog.getByText('Save'));
  expect(requests('account.changeCodes')).toEqual([
    { id: 'helpkit', way: { algorithm: 'SHA256', digits: 8, period: 60 } },
  ]);
  await waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull());
  await waitFor(() =>
    expect(document.querySelector('.code-line .digits-groups')?.textContent).toMatch(/^\d{8}$/),
  );
});

it('adds a site by its address, and says what is none', async () => {
  const { user, requests } = await openAccount();
  await user.click(await screen.findByRole('button', { name: 'Add a site' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Fill on another site' }));
  const field = dialog.getByLabelText('Address of the site');
  fireEvent.input(field, { target: { value: 'no address' } });
  await user.click(dialog.getByText('Add a site'));
  expect(await screen.findByText(/no address of a site/)).toBeTruthy();
  expect(requests('account.bind')).toEqual([]);
  fireEvent.input(field, { target: { value: ' shop.example/login?x ' } });
  await user.click(dialog.getByText('Add a site'));
  expect(requests('account.bind')).toEqual([{ id: 'helpkit', origin: 'https://shop.example' }]);
  expect(await screen.findByRole('button', { name: /^Remove shop.example/ })).toBeTruthy();
});

it('moves the account by a row', async () => {
  const { user, requests } = await openAccount();
  await user.click(await screen.findByRole('button', { name: 'Move HelpKit (desk@shop.example) down' }));
  await waitFor(() => expect(requests('account.move')).toEqual([{ id: 'helpkit', before: 'forge' }]));
});
