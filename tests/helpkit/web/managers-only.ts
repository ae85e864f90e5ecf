import { errorPage } from '../pages/error-page.tsx';
import type { Session } from '../rules/sessions.ts';
import { memberRefusalWords } from '../words/member-refusals.ts';
import type { With } from './context.ts';
import { wordsFor } from './show.tsx';

/** Lets only those in who may manage the team, by what their role may do, whatever it is called. */
export function managersOnly(handler: With<Session>): With<Session> {
  return (c, session) =>
    c.var.visitor.standing?.mayManage
      ? handler(c, session)
      : errorPage(c, 403, wordsFor(c, memberRefusalWords)['not-a-manager']);
}
