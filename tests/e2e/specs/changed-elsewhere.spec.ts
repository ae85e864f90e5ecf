import { keepLinks } from '../fixtures/keep-links.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';

const uri = (account: string) =>
  `otpauth://totp/Elsewhere:${account}?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ`;

test('what is added, changed, moved and deleted in one view shows in those that are open', async ({
  extension,
}) => {
  const vault = await vaultMessages(extension);
  await vault.ask('vault.create', { password: vaultPassword });
  await keepLinks(vault, uri('first'));
  const views = await Promise.all(
    ['manage', 'sidepanel'].map(async (name) => {
      const view = await extension.context.newPage();
      await view.goto(`chrome-extension://${extension.id}/${name}.html`);
      await expect(view.locator('.account-name').getByText('first')).toBeVisible();
      return view;
    }),
  );
  const shown = (names: readonly string[]) =>
    Promise.all(
      views.map((view) => expect(view.locator('.account-name > :last-child')).toHaveText([...names])),
    );

  await keepLinks(vault, uri('second'));
  await shown(['first', 'second']);

  const [first, second] = await vault.ask('account.list', {});
  if (first === undefined || second === undefined) throw new Error('two accounts were added');
  await vault.ask('account.move', { id: second.id, before: first.id });
  await shown(['second', 'first']);

  const { issuer, tags, pinned, icon } = first;
  await vault.ask('account.edit', { id: first.id, edit: { issuer, account: 'renamed', tags, pinned, icon } });
  await shown(['second', 'renamed']);

  await vault.ask('account.remove', { id: second.id });
  await shown(['renamed']);
});
