import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Skin } from './looks/look.ts';
import { errorPage } from './pages/error-page.tsx';
import { assetRoutes } from './routes/assets.ts';
import { backupCodeRoutes } from './routes/backup-codes.ts';
import { credentialRoutes } from './routes/credentials.ts';
import { demoRoutes } from './routes/demo.ts';
import { demoClockRoutes } from './routes/demo-clock.ts';
import { demoOutboxRoutes } from './routes/demo-outbox.ts';
import { enrolmentRoutes } from './routes/enrolment.ts';
import { enrolmentAppRoutes } from './routes/enrolment-app.ts';
import { enrolmentSmsRoutes } from './routes/enrolment-sms.ts';
import { helpRoutes } from './routes/help.ts';
import { homeRoutes } from './routes/home.ts';
import { loginRoutes } from './routes/login.ts';
import { loginBackupCodeRoutes } from './routes/login-backup-code.ts';
import { loginCodeRoutes } from './routes/login-code.ts';
import { loginSmsRoutes } from './routes/login-sms.ts';
import { recoveryRoutes } from './routes/recovery.ts';
import { securityRoutes } from './routes/security.tsx';
import { stepUpRoutes } from './routes/step-up.ts';
import { teamRoutes } from './routes/team.ts';
import { twoFactorOffRoutes } from './routes/two-factor-off.ts';
import { unlockRoutes } from './routes/unlock.ts';
import type { MovableClock } from './rules/movable-clock.ts';
import { isProved } from './rules/sessions.ts';
import type { Site } from './rules/site.ts';
import type { Ctx, Env, Route } from './web/context.ts';
import { refuseForeignForm } from './web/csrf.ts';
import { readForm } from './web/form.ts';
import { siteHeaders } from './web/headers.ts';
import { refuseLockedOut } from './web/lock-out.ts';
import { askForProof } from './web/next-page.ts';
import { Refusal } from './web/refusal.ts';
import { storeFailure } from './web/store-failure.ts';
import { identify, ownHostOnly } from './web/visitor.ts';

const largestForm = 16 * 1024;

/**
 * The whole site as one fetch handler. `origins` are the addresses it answers for, asked at each request because the
 * port is known only once the server listens. With `clock`, which must be the site's own, it is a demo: it shows what it
 * sends and lets anybody put its clock forward. `skin` is its markup for whoever asked for no other.
 */
export function createApp(
  site: Site,
  origins: () => readonly string[],
  {
    clock,
    skin = 'plain',
  }: { readonly clock?: MovableClock | undefined; readonly skin?: Skin | undefined } = {},
): Hono<Env> {
  const app = new Hono<Env>();
  app.use(siteHeaders(site));
  app.use(ownHostOnly(origins));
  app.route('/assets', assetRoutes());
  app.use(identify(site, skin));
  app.use(
    bodyLimit({
      maxSize: largestForm,
      onError: () => {
        throw new Refusal(413, (words) => words.tooLarge);
      },
    }),
  );
  const routes = [
    ...homeRoutes(),
    ...loginRoutes(site),
    ...unlockRoutes(site),
    ...loginCodeRoutes(site),
    ...loginSmsRoutes(site),
    ...loginBackupCodeRoutes(site),
    ...securityRoutes(site),
    ...credentialRoutes(site),
    ...twoFactorOffRoutes(site),
    ...backupCodeRoutes(site),
    ...stepUpRoutes(site),
    ...recoveryRoutes(site),
    ...enrolmentRoutes(site),
    ...enrolmentAppRoutes(site),
    ...enrolmentSmsRoutes(site),
    ...teamRoutes(site),
    ...helpRoutes(),
    ...demoRoutes(),
    ...(clock ? [...demoOutboxRoutes(site), ...demoClockRoutes(clock)] : []),
  ];
  for (const route of routes) wire(app, site, route);
  app.notFound((c) => errorPage(c, 404, (words) => words.noPage));
  app.onError((error, c) => {
    if (error instanceof Refusal) return errorPage(c, error.status, error.words);
    return storeFailure(c, error) ?? ourFault(c, error);
  });
  return app;
}

function ourFault(c: Ctx, error: Error): Response | Promise<Response> {
  console.error(error);
  return errorPage(c, 500, (words) => words.ourFault);
}

function wire(app: Hono<Env>, site: Site, route: Route): void {
  const allowed = [route.get && 'GET, HEAD', route.post && 'POST'].filter(Boolean).join(', ');
  if (route.get) app.get(route.path, (c) => admit(c, site, route, 'get'));
  if (route.post) {
    app.post(route.path, async (c) => {
      await takeForm(c);
      return admit(c, site, route, 'post');
    });
  }
  app.all(route.path, (c) => {
    c.header('Allow', allowed);
    return errorPage(c, 405, (words) => words.notThatWay);
  });
}

async function takeForm(c: Ctx): Promise<void> {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') {
    throw new Refusal(415, (words) => words.notAForm);
  }
  c.set('form', readForm(await c.req.text()));
}

/** Lets in whom the route is for; a form is judged only then, so that an ended login leads to the login page. */
function admit(c: Ctx, site: Site, route: Route, method: 'get' | 'post'): Response | Promise<Response> {
  const { session, challenge } = c.var.visitor;
  const inside = route.needs === 'session' || route.needs === 'proof';
  if (inside && !session) return c.redirect('/login', 303);
  const shut = refuseLockedOut(c, route);
  if (shut) return shut;
  if (route.needs === 'challenge' && !challenge)
    return c.redirect(session ? '/inbox' : '/login?notice=again', 303);
  if (method === 'post') refuseForeignForm(c);
  if (route.needs === 'proof' && session && !isProved(site, session)) return askForProof(c, method);
  const answer =
    route.needs === 'session' || route.needs === 'proof'
      ? session && route[method]?.(c, session)
      : route.needs === 'challenge'
        ? challenge && route[method]?.(c, challenge)
        : route[method]?.(c);
  return answer ?? c.notFound();
}
