import type { SeenDeadline } from '../../core/own-deadline.ts';
import type { TeamProgress, TeamsView } from '../life-views.ts';
import type { Empty } from '../page-contract.ts';
import { shape, text } from '../shapes.ts';
import { empty } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromExtension } from './message.ts';

/** The team as its pages were read, and the person's own deadlines. */
export interface TeamMessages {
  'team.read': Message<'extension', Empty, TeamsView>;
  'team.progress': Message<'extension', Empty, TeamProgress | null>;
  /** Presses the list's own button for the next page, in the tab in front. */
  'team.next': Message<'extension', Empty, { pressed: boolean }>;
  'team.forget': Message<'extension', { origin: string }, TeamsView>;
  /** Told while the vault is locked or there is none, too. */
  'deadline.list': Message<'extension', Empty, SeenDeadline[]>;
  /** Opens the page where two-factor is set up. */
  'deadline.setUp': Message<'extension', { origin: string }, Empty>;
}

const origin = text(1_000);

export const team: Chapter<TeamMessages> = {
  'team.read': fromExtension(empty),
  'team.progress': fromExtension(empty),
  'team.next': fromExtension(empty),
  'team.forget': fromExtension(shape({ origin })),
  'deadline.list': fromExtension(empty),
  'deadline.setUp': fromExtension(shape({ origin })),
};
