import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { RecoveryLinkPage } from '../pages/recovery/link-page.tsx';
import {
  type BadLink,
  BadRecoveryLinkPage,
  RecoveryEndedPage,
  RecoveryRunningPage,
} from '../pages/recovery/outcome-page.tsx';
import { cancelByLink, type Recovery, recoveryOfLink } from '../rules/recoveries.ts';
import { finishRecovery } from '../rules/recovery-finish.ts';
import { judgeRequestLink } from '../rules/recovery-links.ts';
import { useRequestLink } from '../rules/recovery-requests.ts';
import type { Site } from '../rules/site.ts';
import type { Ctx, Route } from '../web/context.ts';
import { show } from '../web/show.tsx';

/** Longer than any link of ours; what is longer still is refused by the form, and unknown in an address. */
const longestLink = 128;

/** What the links in the mails of a recovery open. None needs a login, and none acts before its button is pressed. */
export function recoveryLinkRoutes(site: Site): Route[] {
  const inAddress = (c: Ctx) => c.req.query('link') ?? '';
  const inForm = (c: Ctx) => c.var.form.one('link', longestLink);
  return [
    {
      path: '/recovery/start',
      needs: 'nobody',
      get: (c) => {
        const link = inAddress(c);
        const state = judgeRequestLink(site, link);
        if (state.kind !== 'good') return bad(c, state.kind);
        return show(c, RecoveryLinkPage, { act: 'start', link, email: state.account.email });
      },
      post: (c) => {
        const started = useRequestLink(site, inForm(c), c.var.origin);
        return 'kind' in started ? bad(c, started.kind) : show(c, RecoveryRunningPage, started);
      },
    },
    {
      path: '/recovery/cancel',
      needs: 'nobody',
      get: (c) => {
        const link = inAddress(c);
        const recovery = recoveryOfLink(site, 'cancel', link);
        if (recovery?.state !== 'waiting' && recovery?.state !== 'due') return bad(c, reason(recovery));
        return show(c, RecoveryLinkPage, {
          act: 'cancel',
          link,
          email: recovery.email,
          dueAt: recovery.dueAt,
        });
      },
      post: (c) => {
        const link = inForm(c);
        if (cancelByLink(site, link)) return show(c, RecoveryEndedPage, { end: 'cancelled' });
        return bad(c, reason(recoveryOfLink(site, 'cancel', link)));
      },
    },
    {
      path: '/recovery/finish',
      needs: 'nobody',
      get: (c) => {
        const link = inAddress(c);
        const recovery = recoveryOfLink(site, 'finish', link);
        if (recovery?.state !== 'due') return bad(c, reason(recovery));
        const { email, lapsesAt: untilAt } = recovery;
        return show(c, RecoveryLinkPage, { act: 'finish', link, email, untilAt });
      },
      post: (c) => {
        const link = inForm(c);
        if (finishRecovery(site, link)) return show(c, RecoveryEndedPage, { end: 'finished' });
        return bad(c, reason(recoveryOfLink(site, 'finish', link)));
      },
    },
  ];
}

/** 404 for what never was, 403 for what is not good yet, 410 for what is good no longer. */
const statuses: Readonly<Record<BadLink, ContentfulStatusCode>> = {
  unknown: 404,
  waiting: 403,
  used: 410,
  expired: 410,
  endedCancelled: 410,
  endedFinished: 410,
  endedLapsed: 410,
};

const reasons: Readonly<Record<Recovery['state'], BadLink>> = {
  waiting: 'waiting',
  due: 'used',
  cancelled: 'endedCancelled',
  finished: 'endedFinished',
  lapsed: 'endedLapsed',
};

/** Why a link of a recovery does nothing. */
function reason(recovery: Recovery | undefined): BadLink {
  return recovery ? reasons[recovery.state] : 'unknown';
}

function bad(c: Ctx, why: BadLink) {
  return show(c, BadRecoveryLinkPage, { why }, statuses[why]);
}
