import type { SeenDeadline } from '../../../lib/core/own-deadline.ts';
import type { Recovery } from '../../../lib/core/recovery.ts';
import type { MessageName, ReplyOf, RequestOf } from '../../../lib/messaging/contract.ts';
import type { TeamProgress, TeamsView, TrustedDevicesView } from '../../../lib/messaging/life-views.ts';

/** What sites do to the person's second factor, as far as the background knows. */
export interface LifeWorld {
  trusted?: TrustedDevicesView;
  recoveries?: Recovery[];
  deadlines?: SeenDeadline[];
  teams?: TeamsView;
  /** How the reading stands at each look; the last one stays. */
  progress?: TeamProgress[];
}

type Handlers = { [N in MessageName]?: (request: RequestOf<N>) => ReplyOf<N> };

/** The answers about trusted devices, recoveries, deadlines and teams. */
export function fakeLife(given: LifeWorld): Handlers {
  let trusted = given.trusted ?? { devices: [], lists: [], ending: [] };
  let recoveries = given.recoveries ?? [];
  let teams = given.teams ?? { readings: [], rules: [] };
  const progress = [...(given.progress ?? [])];
  const without = (id: string) => trusted.devices.filter((one) => one.id !== id);
  return {
    'trust.list': () => trusted,
    'trust.revoke': ({ id }) => {
      const devices = trusted.devices.map((one) =>
        one.id === id ? { ...one, state: 'revoking' as const } : one,
      );
      trusted = { ...trusted, devices };
      return trusted;
    },
    'trust.forget': ({ id }) => {
      trusted = { ...trusted, devices: without(id) };
      return trusted;
    },
    'siteRecovery.list': () => recoveries,
    'siteRecovery.say': ({ what }) => {
      recoveries = what === 'over' ? [] : recoveries.map((one) => ({ ...one, startedBy: 'person' as const }));
      return recoveries;
    },
    'siteRecovery.go': () => ({}),
    'deadline.list': () => given.deadlines ?? [],
    'deadline.setUp': () => ({}),
    'team.read': () => teams,
    'team.progress': () => (progress.length > 1 ? progress.shift() : progress[0]) ?? null,
    'team.next': () => ({ pressed: true }),
    'team.forget': () => {
      teams = { readings: [], rules: [] };
      return teams;
    },
  };
}
