import { signal } from '@preact/signals';
import type { MessageName, ReplyOf, RequestOf } from '../messaging/contract.ts';
import type { TrustedDevicesView } from '../messaging/life-views.ts';
import { tryAsk } from './asking.ts';
import { takeLoaded } from './load-state.ts';
import { notifyError } from './notices-state.ts';

/** The sites that trust this browser; null until the background has answered. */
export const trusted = signal<TrustedDevicesView | null>(null);

export async function loadTrusted(): Promise<void> {
  takeLoaded(await tryAsk('trust.list', {}), trusted);
}

export const revokeTrust = (id: string): Promise<void> => take('trust.revoke', { id });
export const forgetTrust = (id: string): Promise<void> => take('trust.forget', { id });

type ListName = { [N in MessageName]: ReplyOf<N> extends TrustedDevicesView ? N : never }[MessageName] &
  `trust.${string}`;

async function take<N extends ListName>(name: N, request: RequestOf<N>): Promise<void> {
  const reply = await tryAsk(name, request);
  // Each of these answers with the whole list.
  if (reply.ok) trusted.value = reply.value as TrustedDevicesView;
  else notifyError(reply.code);
}
