import { type Account, addAccount, findAccount, insertAccount } from './rules/accounts.ts';
import {
  activateEnrolment,
  activeAuthenticator,
  confirmAuthenticator,
  enrolmentText,
  pendingAuthenticator,
  startEnrolment,
} from './rules/authenticators.ts';
import { acknowledgeBackupCodes, makeBackupCodes } from './rules/backup-codes.ts';
import { hashPassword } from './rules/password-hash.ts';
import type { Site } from './rules/site.ts';
import { newToken } from './rules/tokens.ts';

/** A made-up account with all that its person would know. */
export interface SeededAccount {
  readonly account: Account;
  readonly password: string;
  /** The authenticator's secret as base32 and as an `otpauth://` URI, if 2FA is on. */
  readonly secret: { readonly base32: string; readonly uri: string } | undefined;
  /** The backup codes, known only to the run that made the account. */
  readonly backupCodes: readonly string[] | undefined;
}

const made = {
  owner: { email: 'owner@example.com', name: 'Owner', role: 'Owner', password: 'owner-demo-password' },
  agent: { email: 'agent@example.com', name: 'Agent', role: 'Agent', password: 'agent-demo-password' },
  newAgent: {
    email: 'new-agent@example.com',
    name: 'New agent',
    role: 'Agent',
    password: 'new-agent-demo-password',
  },
};

export type SeededAccounts = Readonly<Record<keyof typeof made, SeededAccount>>;

/**
 * Makes the made-up accounts: an owner and an agent with 2FA on, and an agent without. What a database file already
 * has of them is only looked up; what an interrupted start left undone is done.
 */
export async function seed(site: Site): Promise<SeededAccounts> {
  return {
    owner: await provide(site, made.owner, true),
    agent: await provide(site, made.agent, true),
    newAgent: await provide(site, made.newAgent, false),
  };
}

/** Makes one more account, an agent with 2FA on. */
export function seedMember(site: Site, email: string): Promise<SeededAccount> {
  return provide(site, { ...made.agent, email }, true);
}

async function provide(
  site: Site,
  wanted: (typeof made)[keyof typeof made],
  twoFactor: boolean,
): Promise<SeededAccount> {
  const { password } = wanted;
  const account = findAccount(site, wanted.email) ?? (await addAccount(site, wanted));
  const backupCodes = twoFactor && !secretOf(site, account) ? await enrol(site, account) : undefined;
  return { account, password, secret: secretOf(site, account), backupCodes };
}

function secretOf(site: Site, account: Account): SeededAccount['secret'] {
  const authenticator = activeAuthenticator(site, account.id);
  return authenticator && enrolmentText(account.email, authenticator.secret);
}

/** Turns 2FA on for an account without walking through the pages, and gives its backup codes. */
async function enrol(site: Site, account: Account): Promise<readonly string[]> {
  startEnrolment(site, account.id);
  const pending = pendingAuthenticator(site, account.id);
  if (!pending) throw new Error('The enrolment just begun is gone.');
  confirmAuthenticator(site, pending.id);
  const codes = await makeBackupCodes(site, account.id, 'pending');
  acknowledgeBackupCodes(site, account.id, 'pending');
  activateEnrolment(site, account.id);
  return codes;
}

const crowdRoles = ['Agent', 'Agent', 'Agent', 'Supervisor', 'Viewer', 'Admin'];

/** Makes a crowd of made-up members at once, all with one password that nobody knows; every fifth has 2FA on. `before` are there. */
export async function seedMembers(site: Site, count: number, before = 0): Promise<void> {
  const hash = await hashPassword(newToken(site.random).token, site.random(16), site.hashCost);
  site.database
    .transaction(() => {
      for (let at = 0; at < count; at += 1) {
        const number = String(before + at + 1).padStart(5, '0');
        const role = crowdRoles[at % crowdRoles.length] ?? 'Agent';
        const account = insertAccount(
          site,
          { email: `member-${number}@example.com`, name: `Member ${number}`, role },
          hash,
          'joined',
        );
        if (at % 5 > 0) continue;
        startEnrolment(site, account.id);
        activateEnrolment(site, account.id);
      }
    })
    .immediate();
}
