// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figure } from '../../figures/figure.ts';
import { createApp } from '../app.ts';
import { openChallenge } from '../rules/challenges.ts';
import { movableClock } from '../rules/movable-clock.ts';
import { openSession } from '../rules/sessions.ts';
import { csrfToken } from '../web/csrf.ts';
import { type Bench, startBench } from './test-visitor.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.helpkit.stop());

const origin = 'https://desk.example';

test('a form without our origin or without the visitor’s token is refused by every route that takes forms', async () => {
  const { site, database } = bench.helpkit;
  const { owner, agent } = bench.accounts;
  const app = createApp(site, () => [origin], { clock: movableClock(site.now) });
  const paths = [...new Set(app.routes.filter(({ method }) => method === 'POST').map(({ path }) => path))];
  const session = openSession(site, owner.account.id, 'proof');
  const challenge = openChallenge(site, owner.account.id);
  const other = csrfToken(site, openSession(site, agent.account.id, 'proof'));
  const own = csrfToken(site, session);
  const origins = [
    undefined,
    'null',
    'https://evil.example',
    `${origin}.evil.example`,
    'http://desk.example',
  ];
  const tokens = [undefined, '', 'x'.repeat(own.length), other, csrfToken(site, challenge)];
  const attacks = [
    ...origins.map((from) => ({ from, token: own as string | undefined })),
    ...tokens.map((token) => ({ from: origin as string | undefined, token })),
  ];
  const writes = () => database.prepare('SELECT total_changes()').pluck().get();
  const before = writes();
  const through: string[] = [];
  for (const path of paths) {
    for (const { from, token } of attacks) {
      const answer = await app.request(`http://desk.example${path}`, {
        method: 'POST',
        headers: {
          ...(from === undefined ? {} : { Origin: from }),
          Cookie: `__Host-helpkit-session=${session}; __Host-helpkit-challenge=${challenge}`,
        },
        body: new URLSearchParams(token === undefined ? {} : { csrf: token }),
      });
      if (answer.status !== 403) through.push(`${path}: ${answer.status} for ${from}, ${token}`);
    }
  }
  figure({
    figure: `foreign forms refused, of ${paths.length} routes x ${attacks.length} attacks`,
    part: '2',
    requirement: 'security 31: CSRF (30 routes x missing/foreign Origin, token): 100 % refused',
    value: paths.length * attacks.length - through.length,
    goal: paths.length * attacks.length,
    holds: through.length === 0,
  });
  expect(through).toEqual([]);
  expect(paths.length).toBeGreaterThanOrEqual(20);
  expect(writes()).toBe(before);
});
