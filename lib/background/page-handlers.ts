import type { AccountPageMessages } from '../messaging/messages/account-pages.ts';
import type { PageMessages } from '../messaging/messages/pages.ts';
import type { Handlers } from '../messaging/router.ts';
import { accountSeen, accountWanted } from './account-pages.ts';
import { enrolWanted } from './add-from-page.ts';
import { boxDrawn } from './box.ts';
import { clockSampled } from './clock.ts';
import type { Deps } from './deps.ts';
import { fillAsked } from './fill.ts';
import { promptSeen } from './offer.ts';
import { fillEnded } from './receipts.ts';
import { engineWanted, partWanted } from './tabs.ts';
import { fieldTaught } from './teach.ts';

type Names = keyof (PageMessages & AccountPageMessages);

/** The handlers of what our scripts in pages say. What a person did there by hand counts as use. */
export function pageHandlers(deps: Deps, inUse: <T>(job: Promise<T>) => Promise<T>): Pick<Handlers, Names> {
  return {
    'account.wanted': (_request, caller) => accountWanted(deps, caller),
    'account.seen': (request, caller) => accountSeen(deps, request, caller),
    'engine.wanted': (_request, caller) => engineWanted(deps, caller),
    'part.wanted': (request, caller) => partWanted(deps, request, caller),
    'prompt.seen': (seen, caller) => promptSeen(deps, seen, caller),
    'fill.asked': (request, caller) => inUse(fillAsked(deps, request, caller)),
    'fill.ended': (request, caller) => fillEnded(deps, request, caller),
    'clock.sampled': (sample, caller) => clockSampled(deps, sample, caller),
    'field.taught': (request, caller) => inUse(fieldTaught(deps, request, caller)),
    'popup.wanted': async () => ({ opened: await deps.openPopup() }),
    'enrol.wanted': (request, caller) => inUse(enrolWanted(deps, request, caller)),
    'box.drawn': (request, caller) => inUse(boxDrawn(deps, request, caller)),
  };
}
