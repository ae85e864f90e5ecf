import { noticeWords } from '../words/notices.ts';
import type { Ctx } from './context.ts';

/** The message named by the address, if there is one of that name: no address can put words of its own onto a page. */
export function noticeFor(c: Ctx): string | undefined {
  const name = c.req.query('notice');
  const words: Readonly<Record<string, string>> = noticeWords[c.var.look.language];
  return name !== undefined && Object.hasOwn(words, name) ? words[name] : undefined;
}
