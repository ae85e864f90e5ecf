import { expect, it } from 'vitest';
import { listDrafts, propose } from '../../lib/background/drafts.ts';
import { parseOtpauthUri } from '../../lib/core/otpauth-uri.ts';
import { extension, testWorld } from '../unit/background/world.ts';

// What was found was put aside while it was compared with what is kept: where that failed, the next one did not wait for
// the writing, and took its place.
it('a draft stays where comparing it fails while the next one is found', async () => {
  const { deps, handlers } = testWorld();
  await handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
  const draft = (name: string) => ({
    enrolment: parseOtpauthUri(
      `otpauth://totp/${name}?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=${name}`,
    ),
    origin: null,
    source: 'pasted' as const,
    batch: null,
  });
  const { known, sealDraft } = deps.vault;
  let first = true;
  deps.vault.known = async (list) => {
    if (!first) return known(list);
    first = false;
    throw new Error('it was interrupted');
  };
  let slow = true;
  deps.vault.sealDraft = async (text) => {
    if (slow) {
      slow = false;
      await new Promise((done) => setTimeout(done, 50));
    }
    return sealDraft(text);
  };
  const [one, other] = await Promise.allSettled([propose(deps, [draft('a')]), propose(deps, [draft('b')])]);
  expect([one?.status, other?.status]).toEqual(['rejected', 'fulfilled']);
  await new Promise((done) => setTimeout(done, 100));
  expect((await listDrafts(deps)).map(({ issuer }) => issuer)).toEqual(['a', 'b']);
});
