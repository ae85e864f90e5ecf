import { PolicyPage } from '../pages/team/policy-page.tsx';
import { TeamSecurityPage } from '../pages/team/team-security-page.tsx';
import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import { forecast, type Policy, type PolicyRefusal, policySince, setPolicy } from '../rules/team-policy.ts';
import type { Ctx, Route } from '../web/context.ts';
import { managersOnly } from '../web/managers-only.ts';
import { noticeFor } from '../web/notices.ts';
import { show } from '../web/show.tsx';

const base = '/settings/security/team';
const policies: readonly Policy[] = ['require-two-factor', 'no-trusted-devices'];

/** Settings → Security → Team Security: the switches, and what each says before it is flipped. */
export function teamSecurityRoutes(site: Site): Route[] {
  return [
    { path: base, needs: 'session', get: managersOnly((c) => overview(c, site)) },
    ...policies.map(
      (policy): Route => ({
        path: `${base}/${policy}`,
        needs: 'proof',
        get: managersOnly((c) => ahead(c, site, policy, c.req.query('on') !== 'no')),
        post: managersOnly((c, session) => flip(c, site, session, policy)),
      }),
    ),
  ];
}

function overview(c: Ctx, site: Site) {
  const since = {
    'require-two-factor': policySince(site, 'require-two-factor'),
    'no-trusted-devices': policySince(site, 'no-trusted-devices'),
  };
  return show(c, TeamSecurityPage, { since, notice: noticeFor(c) });
}

function ahead(c: Ctx, site: Site, policy: Policy, on: boolean, refusal?: PolicyRefusal) {
  return show(c, PolicyPage, { policy, on, forecast: forecast(site), refusal }, refusal ? 409 : 200);
}

function flip(c: Ctx, site: Site, { account }: Session, policy: Policy) {
  const on = c.var.form.one('on', 8) === 'yes';
  const outcome = setPolicy(site, account, policy, on);
  if (outcome !== 'done') return ahead(c, site, policy, on, outcome);
  return c.redirect(`${base}?notice=policy-changed`, 303);
}
