import { helpkit, type TestWorld } from '../unit/background/world.ts';

/** Puts an account into the vault that belongs to the origin of `helpkit`; each secret only once, or it is one account. */
export async function keepTotp({ deps, clock }: TestWorld, account: string, secret: string): Promise<void> {
  await deps.vault.add(
    {
      issuer: 'HelpKit',
      account,
      secret,
      type: 'totp',
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
      counter: 0,
    },
    [{ origin: helpkit.origin, source: 'person', at: clock.now }],
  );
}
