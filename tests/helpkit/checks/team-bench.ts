import { type Kept, sent } from '../post/post.ts';
import { addAccount } from '../rules/accounts.ts';
import { activateEnrolment, startEnrolment } from '../rules/authenticators.ts';
import type { SeededAccount } from '../seed.ts';
import { type Bench, type Page, secretOf, startBench, type Visitor } from './test-visitor.ts';

export const dayMs = 24 * 60 * 60_000;

/** A site whose owner is logged in with password and code, and what owners do there. */
export interface TeamBench extends Bench {
  readonly owner: Visitor;
  /** Logs somebody in with password and code. */
  fullLogin(account: SeededAccount): Promise<Visitor>;
  /** A member of any role, without 2FA, logged in. */
  addMember(role: string): Promise<{ id: number; browser: Visitor }>;
  /** Turns 2FA on for a member without walking through the pages. */
  enrol(id: number): void;
  /** Turns the requirement on or off as a person does: switch, what would happen, yes. */
  require(who: Visitor, on?: 'yes' | 'no'): Promise<Page>;
  /** Sends one of the forms on a member's page. */
  act(who: Visitor, id: number, name: string, fields?: Readonly<Record<string, string>>): Promise<Page>;
  /** What has left for an address, the oldest first. */
  mailsTo(email: string): Promise<Kept[]>;
}

export const idOf = ({ account }: SeededAccount): number => account.id;

export async function startTeamBench(): Promise<TeamBench> {
  const bench = await startBench();
  const { site, courier } = bench.helpkit;
  const fullLogin = async (account: SeededAccount) => {
    const browser = await bench.withPassword(account);
    await browser.open('/login/code');
    await browser.send('/login/code', { code: bench.code(secretOf(account)) });
    return browser;
  };
  return {
    ...bench,
    owner: await fullLogin(bench.accounts.owner),
    fullLogin,
    async addMember(role) {
      const password = 'a made-up password';
      const email = `${role.toLowerCase().replace(' ', '-')}-2@example.com`;
      const account = await addAccount(site, { email, name: `Second ${role}`, role, password });
      const browser = await bench.withPassword({
        account,
        password,
        secret: undefined,
        backupCodes: undefined,
      });
      return { id: account.id, browser };
    },
    enrol(id) {
      startEnrolment(site, id);
      activateEnrolment(site, id);
    },
    async require(who, on = 'yes') {
      await who.open(`/settings/security/team/require-two-factor?on=${on}`);
      return who.send('/settings/security/team/require-two-factor', { on });
    },
    async act(who, id, name, fields = {}) {
      await who.open(`/settings/team/members/${id}`);
      return who.send(`/settings/team/members/${id}/${name}`, fields);
    },
    async mailsTo(email) {
      await courier.handOver();
      return sent(site, 1_000)
        .filter(({ to }) => to === email)
        .reverse();
    },
  };
}
