/**
 * Tells which of several questions that were asked one after the other is the newest: one that was answered late counts
 * no more. Call what comes back as each is asked, and what that gives as it is answered.
 */
export function makeNewest(): () => () => boolean {
  let last = 0;
  return () => {
    last += 1;
    const mine = last;
    return () => mine === last;
  };
}
