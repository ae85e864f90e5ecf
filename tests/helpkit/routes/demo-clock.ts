import { DemoClockPage } from '../pages/demo-clock-page.tsx';
import type { MovableClock } from '../rules/movable-clock.ts';
import type { Ctx, Route } from '../web/context.ts';
import { show } from '../web/show.tsx';
import { clockSteps } from '../words/demo-clock.ts';

const hourMs = 60 * 60_000;

/** The page that moves the demo's clock. */
export function demoClockRoutes(clock: MovableClock): Route[] {
  const page = (c: Ctx, refused = false) =>
    show(c, DemoClockPage, { now: clock.now(), offset: clock.offset(), refused }, refused ? 400 : 200);
  return [
    {
      path: '/demo/clock',
      needs: 'nobody',
      get: (c) => page(c),
      post: (c) => {
        const wish = c.var.form.one('hours', 10);
        const step = clockSteps.find((hours) => String(hours) === wish);
        if (wish === 'reset') clock.reset();
        else if (step === undefined || !clock.putForward(step * hourMs)) return page(c, true);
        return c.redirect('/demo/clock', 303);
      },
    },
  ];
}
