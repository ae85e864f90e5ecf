import { vaultPassword } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';

test('a vault that is told to lock while it is being unlocked ends locked', async ({ extension }) => {
  const vault = await vaultMessages(extension);
  await vault.ask('vault.create', { password: vaultPassword });
  await vault.ask('vault.lock', {});
  for (const after of [0, 50, 150]) {
    // As the popup does: the stop is sent while the key is being made, and again once the answer is there.
    await vault.send('vault.unlock', { password: vaultPassword });
    await vault.page.waitForTimeout(after);
    const sent = vault.page.evaluate(
      `chrome.runtime.sendMessage({ name: 'vault.lock', request: {} }).then(() => undefined)`,
    );
    expect((await vault.outcome())?.ok, `${after} ms`).toBe(true);
    await sent;
    // The page may be closed by now: the first stop alone has to do, once the unlocking had begun.
    if (after > 0) expect((await vault.ask('vault.status', {})).state, `${after} ms`).toBe('locked');
    const { state } = await vault.ask('vault.lock', {});
    expect(state, `${after} ms`).toBe('locked');
    expect((await vault.ask('vault.status', {})).state, `${after} ms`).toBe('locked');
  }
  // And it opens as ever.
  expect((await vault.ask('vault.unlock', { password: vaultPassword })).result).toBe('unlocked');
});

test('another password that is stopped while keys are made changes nothing, and the next one does', async ({
  extension,
}) => {
  const vault = await vaultMessages(extension);
  const next = `${vaultPassword} and more`;
  await vault.ask('vault.create', { password: vaultPassword });
  await vault.send('way.password', { current: vaultPassword, next });
  // Pressed again and again, for nobody outside knows when the first key is begun.
  const stopping = vault.page.evaluate(`(async () => {
    let answered = false;
    void globalThis.lastSent.then(() => { answered = true; });
    while (!answered) {
      await chrome.runtime.sendMessage({ name: 'vault.stop', request: {} });
      await new Promise((next) => setTimeout(next, 20));
    }
  })()`);
  const outcome = await vault.outcome();
  await stopping;
  expect(outcome).toMatchObject({ ok: false, code: 'stopped' });
  await vault.ask('vault.lock', {});
  expect((await vault.ask('vault.unlock', { password: vaultPassword })).result).toBe('unlocked');
  expect((await vault.ask('way.password', { current: vaultPassword, next })).result).toBe('changed');
});
