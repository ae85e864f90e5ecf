import type { VaultMessages } from '../../e2e/fixtures/vault-messages.ts';

const part = 100;

/** Puts made-up accounts with the numbers `from` to `to` (left out) into an open vault. */
export async function fillVault(vault: VaultMessages, from: number, to: number): Promise<void> {
  for (let first = from; first < to; first += part) {
    const links = Array.from({ length: Math.min(part, to - first) }, (_, at) => link(first + at));
    const { drafts } = await vault.ask('draft.read', { text: links.join('\n') });
    const keep = drafts.map(({ id, issuer, account }) => ({ id, issuer, account, bind: false }));
    await vault.ask('draft.keepAll', { keep, drop: [] });
  }
}

function link(at: number): string {
  const number = String(at);
  const secret = number.replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)] ?? '').padEnd(32, 'Z');
  return `otpauth://totp/Issuer%20${number}:person-${number}@example.com?secret=${secret}`;
}
