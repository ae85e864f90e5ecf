// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figure } from '../../figures/figure.ts';
import { revokeAllTrust, trustDevice, useTrust } from '../rules/trusted-devices.ts';
import { startBench } from './test-visitor.ts';

const dayMs = 24 * 60 * 60_000;
const long = Boolean(process.env['LONG']);
const runs = long ? 10_000 : 100;

/** A browser's trust, told from the rules' words: every token that its cookie ever held, the last of them the good one. */
interface Chain {
  readonly owner: number;
  readonly until: number;
  readonly tokens: string[];
  alive: boolean;
}

/** `use` brings the cookie of the `chain`-th newest browser, as it was `back` logins ago, to the login of a member. */
interface Step {
  readonly do: 'trust' | 'use' | 'revoke all' | 'wait';
  readonly who: number;
  readonly chain: number;
  readonly back: number;
  readonly ms: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('trust', 'use', 'use', 'use', 'use', 'use', 'wait', 'wait', 'revoke all'),
  who: fc.constantFrom(0, 0, 0, 1),
  chain: fc.constantFrom(0, 0, 1, 2),
  back: fc.constantFrom(0, 0, 0, 1, 2),
  ms: fc.constantFrom(1_000, dayMs, dayMs, 10 * dayMs, 30 * dayMs - 1, 30 * dayMs),
});

test(
  'whatever is trusted, used, copied, revoked and waited for, in whatever order',
  async () => {
    const bench = await startBench();
    const { site } = bench.helpkit;
    const members = [bench.accounts.owner.account.id, bench.accounts.agent.account.id];
    let reuses = 0;
    const run = (steps: readonly Step[]) => {
      const chains: Chain[] = [];
      for (const step of steps) {
        const now = bench.clock.now;
        if (step.do === 'wait') bench.clock.now += step.ms;
        else if (step.do === 'trust') {
          const owner = members[step.who] ?? 0;
          const { token, expiresAt } = trustDevice(site, owner, 'A browser');
          expect(expiresAt).toBe(now + 30 * dayMs);
          chains.push({ owner, until: expiresAt, tokens: [token], alive: true });
        } else if (step.do === 'revoke all') {
          const owner = members[step.who] ?? 0;
          revokeAllTrust(site, owner);
          for (const chain of chains) if (chain.owner === owner) chain.alive = false;
        } else {
          const chain = chains.at(-1 - step.chain);
          const token = chain?.tokens.at(-1 - step.back);
          if (!chain || token === undefined) continue;
          const asking = members[step.who] ?? 0;
          const counts = chain.alive && chain.owner === asking && now < chain.until;
          const grant = useTrust(site, asking, token);
          if (counts && step.back === 0) {
            expect(grant?.expiresAt).toBe(chain.until);
            chain.tokens.push(grant?.token ?? '');
          } else expect(grant).toBeUndefined();
          if (counts && step.back > 0) {
            chain.alive = false;
            reuses += 1;
          }
        }
      }
    };
    const result = fc.check(fc.property(fc.array(step, { maxLength: 40, size: 'max' }), run), {
      numRuns: runs,
      endOnFailure: false,
    });
    if (!result.failed) {
      // One mail for each reuse, none for anything else.
      const mails = site.database.prepare("SELECT count(*) FROM post WHERE about = 'trust'").pluck().get();
      expect(mails).toBe(reuses);
    }
    await bench.helpkit.stop();
    figure({
      figure: `sequences of trust acts that break a rule, of ${runs} (${reuses} old tokens came back)`,
      part: '2',
      requirement:
        'security 17: trust for 30 days exactly, a token works once, an old one revokes its chain and only that',
      value: result.failed ? 1 : 0,
      goal: 0,
      holds: !result.failed,
    });
    expect(result.failed ? fc.defaultReportMessage(result) : undefined).toBeUndefined();
    expect(reuses).toBeGreaterThan(0);
  },
  long ? 900_000 : 20_000,
);
