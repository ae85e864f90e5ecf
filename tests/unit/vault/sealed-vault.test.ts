import { describe, expect, it } from 'vitest';
import { longestFile } from '../../../lib/core/vault-file.ts';
import { codeIs, enrolment, makeVault, password } from './world.ts';

/** A vault put aside by somebody who could not open it, and what was in it. */
async function putAside() {
  const { vault } = await makeVault();
  await vault.add(enrolment({ issuer: 'Example', account: 'one' }), []);
  await vault.add(enrolment({ issuer: 'Example', account: 'two' }), []);
  const before = await vault.list();
  await vault.lock('manual');
  const { sealed: text, opensAlone } = await vault.sealedCopy();
  expect(opensAlone).toBe(false);
  await vault.startAgain();
  return { vault, text, before };
}

describe('a vault that was put aside sealed', () => {
  it('comes back by what opened it, after everything was begun anew', async () => {
    const { vault, text, before } = await putAside();
    expect((await vault.status()).state).toBe('none');
    expect(await vault.compareBackup(text, 'another password')).toBe('wrong-password');
    expect(await vault.compareBackup(text, password)).toMatchObject({ standings: [{}, {}] });
    expect(await vault.replaceByBackup(text, password, password)).toEqual({ added: 2, changed: 0 });
    expect(await vault.list()).toEqual(before);
  });

  it('goes into another vault that is open', async () => {
    const { text, before } = await putAside();
    const { vault } = await makeVault();
    expect(await vault.restoreBackup(text, password, new Map())).toEqual({ added: 2, changed: 0 });
    expect((await vault.list()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it('says of itself that anybody can open it, where it has no password', async () => {
    const { vault } = await makeVault(null);
    expect(await vault.sealedCopy()).toMatchObject({ opensAlone: true });
  });

  it('gives nothing that was changed, says how much that is, and does nothing', async () => {
    const { vault, text } = await putAside();
    const places = [...text.matchAll(/"base64":"(?=[A-Za-z0-9+/]{9})/g)].map(({ index }) => index + 12);
    expect(places.length).toBeGreaterThan(12);
    const whole = await vault.compareBackup(text, password);
    if (whole === 'wrong-password') throw new Error('the password is right');
    const texts = new Set(whole.standings.map((one) => JSON.stringify(one)));
    const most = whole.standings.length + 1;
    for (const at of places) {
      const other = text[at] === 'A' ? 'B' : 'A';
      const changed = text.slice(0, at) + other + text.slice(at + 1);
      const answer = vault.compareBackup(changed, password);
      // A slot that does not open is a wrong password to whoever cannot know.
      await answer.then(
        (value) => {
          if (value === 'wrong-password') return;
          // What is changed is missing; the list and the log are not asked for.
          const names = value.standings.map(({ theirs }) => theirs.issuer);
          expect(names.length + value.missing, String(at)).toBeLessThanOrEqual(most);
          expect(
            value.standings.every((one) => texts.has(JSON.stringify(one))),
            String(at),
          ).toBe(true);
        },
        (error: unknown) => expect(error).toEqual(codeIs('backup-damaged')),
      );
    }
    // Only what begins as one of ours is read beyond the length of a backup file.
    expect(longestFile(text)).toBeGreaterThan(longestFile(` ${text}`));
    const newer = text.replace('"version":1', '"version":2');
    await expect(vault.compareBackup(newer, password)).rejects.toEqual(codeIs('backup-newer'));
    const cut = text.slice(0, -200);
    await expect(vault.compareBackup(cut, password)).rejects.toEqual(codeIs('backup-damaged'));
    expect((await vault.status()).state).toBe('none');
  });
});
