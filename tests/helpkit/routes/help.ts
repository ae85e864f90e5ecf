import { HelpTwoFactorPage } from '../pages/help-two-factor-page.tsx';
import type { Route } from '../web/context.ts';
import { show } from '../web/show.tsx';

/** Help, for anybody. */
export function helpRoutes(): Route[] {
  return [{ path: '/help/two-factor', needs: 'nobody', get: (c) => show(c, HelpTwoFactorPage, {}) }];
}
