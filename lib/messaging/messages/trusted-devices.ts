import type { TrustedDevicesView } from '../life-views.ts';
import type { Empty } from '../page-contract.ts';
import { shape } from '../shapes.ts';
import { empty, id } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromExtension } from './message.ts';

/** Trusted devices. */
export interface TrustedDeviceMessages {
  'trust.list': Message<'extension', Empty, TrustedDevicesView>;
  /** Opens the site's own page of them: there the person revokes, and what it shows then is taken over. */
  'trust.revoke': Message<'extension', { id: string }, TrustedDevicesView>;
  /** Forgets it here; at the site nothing changes. */
  'trust.forget': Message<'extension', { id: string }, TrustedDevicesView>;
}

export const trustedDevices: Chapter<TrustedDeviceMessages> = {
  'trust.list': fromExtension(empty),
  'trust.revoke': fromExtension(shape({ id })),
  'trust.forget': fromExtension(shape({ id })),
};
