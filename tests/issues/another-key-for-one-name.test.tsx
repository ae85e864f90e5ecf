// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { draft, fewAccounts } from '../components/fake/samples.ts';
import { closePopup, openPopupWith } from '../components/harness.tsx';

afterEach(closePopup);

const words = /already have an account of this name, with another key/;

// Whose code was refused began the enrolment anew, kept the new key beside the old, and had two accounts that could not be told
// apart, one of which no site takes.
it('says that an account of the same name is kept with another key, and what to do', async () => {
  await openPopupWith({ accounts: fewAccounts, drafts: [draft('anew')] });
  expect(await screen.findByText(words)).toBeTruthy();
});

it('says nothing of it where the key is the same, or the name another', async () => {
  await openPopupWith({
    accounts: fewAccounts,
    drafts: [draft('same', { sameAs: 'helpkit', origin: null })],
  });
  expect(await screen.findByText(/You already have this account/)).toBeTruthy();
  expect(screen.queryByText(words)).toBeNull();
  closePopup();
  await openPopupWith({ accounts: fewAccounts, drafts: [draft('other', { account: 'owner@shop.example' })] });
  await screen.findByText('Add this account?');
  expect(screen.queryByText(words)).toBeNull();
});
