import type { Ctx } from './context.ts';

/** The number of the page of a list that the address asks for (`?page=`): 1 where it makes no sense. */
export function askedPage(c: Ctx): number {
  const asked = c.req.query('page') ?? '';
  return /^[1-9][0-9]{0,6}$/.test(asked) ? Number(asked) : 1;
}
