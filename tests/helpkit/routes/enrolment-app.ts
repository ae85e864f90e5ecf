import { qrCss, qrStylesheet } from '../looks/qr-picture.tsx';
import { EnrolAppPage } from '../pages/enrol-app-page.tsx';
import { type Authenticator, enrolmentText } from '../rules/authenticators.ts';
import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import type { Ctx, Route, With } from '../web/context.ts';
import { atStage, enrolmentBase, takeFirstCode } from '../web/enrolling.ts';
import { show } from '../web/show.tsx';

type AppHandler = (c: Ctx, session: Session, app: Authenticator) => Response | Promise<Response>;

/** Step 2 by app: the QR code, the secret as text, and the first code. */
export function enrolmentAppRoutes(site: Site): Route[] {
  const atApp = (handler: AppHandler): With<Session> =>
    atStage(site, ['app'], (c, session, enrolment) =>
      enrolment.method === 'app' ? handler(c, session, enrolment.app) : c.notFound(),
    );
  return [
    {
      path: `${enrolmentBase}/app`,
      needs: 'proof',
      get: atApp((c, session, app) => page(c, session, app)),
      post: atApp((c, session, app) =>
        takeFirstCode(c, site, session, { method: 'app', app }, (problem) => page(c, session, app, problem)),
      ),
    },
    {
      path: qrStylesheet,
      needs: 'proof',
      get: atApp((c, { account }, app) => {
        const css = qrCss(enrolmentText(account.email, app.secret).uri);
        return c.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8' });
      }),
    },
  ];
}

function page(c: Ctx, { account }: Session, app: Authenticator, problem?: string) {
  return show(c, EnrolAppPage, { secret: enrolmentText(account.email, app.secret), problem });
}
