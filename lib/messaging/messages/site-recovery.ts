import type { Recovery } from '../../core/recovery.ts';
import type { Empty } from '../page-contract.ts';
import { oneOf, shape, text } from '../shapes.ts';
import { empty } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromExtension } from './message.ts';

/** A recovery that a site runs: two-factor goes off when its delay ends. Told while the vault is locked, too. */
export interface SiteRecoveryMessages {
  'siteRecovery.list': Message<'extension', Empty, Recovery[]>;
  /** `mine` = the person started it, somewhere else; `over` = it is no more, and the site did not say so here. */
  'siteRecovery.say': Message<
    'extension',
    { origin: string; username: string; what: 'mine' | 'over' },
    Recovery[]
  >;
  /** Opens the page that told of it, or the one where a password is changed. */
  'siteRecovery.go': Message<
    'extension',
    { origin: string; username: string; to: 'cancel' | 'password' },
    Empty
  >;
}

const origin = text(1_000);
const username = text(254);

export const siteRecovery: Chapter<SiteRecoveryMessages> = {
  'siteRecovery.list': fromExtension(empty),
  'siteRecovery.say': fromExtension(shape({ origin, username, what: oneOf('mine', 'over') })),
  'siteRecovery.go': fromExtension(shape({ origin, username, to: oneOf('cancel', 'password') })),
};
