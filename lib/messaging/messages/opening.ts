import type { OpeningView } from '../opening-views.ts';
import type { Empty } from '../page-contract.ts';
import { empty } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromExtension } from './message.ts';

/** What the popup asks before anything else. */
export interface OpeningMessages {
  /** Everything at once: ten questions would each wait for the one before them. */
  'opening.read': Message<'extension', Empty, OpeningView>;
}

export const opening: Chapter<OpeningMessages> = {
  'opening.read': fromExtension(empty),
};
