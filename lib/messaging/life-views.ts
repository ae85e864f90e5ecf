import type { TeamReading, TeamRule } from '../core/team-reading.ts';
import type { TrustedDevice, TrustList } from '../core/trusted-device.ts';

/** The sites that log this browser in without a code, and what each lists of its own. */
export interface TrustedDevicesView {
  devices: TrustedDevice[];
  /** As read on their own pages. */
  lists: TrustList[];
  /** Ids of those that end within a day. */
  ending: string[];
}

/** A reading that goes on, or stopped on its way. */
export interface TeamProgress {
  origin: string;
  read: number;
  /** Null where the list does not number its pages. */
  of: number | null;
  members: number;
  whole: boolean;
  /** The tab that shows the list is in front, and has something to press for the next page. */
  canGoOn: boolean;
}

/** Teams as their pages were read. */
export interface TeamsView {
  readings: TeamReading[];
  rules: TeamRule[];
}
