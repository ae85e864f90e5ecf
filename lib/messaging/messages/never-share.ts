import type { Empty } from '../page-contract.ts';
import { oneOf, shape, text } from '../shapes.ts';
import type { ToldWarning, Written } from '../told-views.ts';
import { empty } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromExtension, fromPage } from './message.ts';

/** Codes that are written where they do not belong. The page that they are written into hears nothing of it. */
export interface NeverShareMessages {
  /** Only of trusted events; answered alike whatever was found. */
  'told.seen': Message<'page', Written, Empty>;
  /** What was told in the tab in front; null = nothing. */
  'told.read': Message<'extension', Empty, ToldWarning | null>;
  'told.dismiss': Message<'extension', Empty, Empty>;
}

/** Longer than what is looked into, since blanks are cut. */
const longestWritten = 2_000;

export const neverShare: Chapter<NeverShareMessages> = {
  'told.seen': fromPage(
    shape({
      text: text(longestWritten),
      how: oneOf('typed', 'pasted'),
      into: oneOf('composer', 'field'),
    }),
  ),
  'told.read': fromExtension(empty),
  'told.dismiss': fromExtension(empty),
};
