/** How long what is asked for many times is put off, ms. */
const moment = 1_000;

/** Makes what may be called for each of many things that happen together: the job is done soon, and once for all of them. */
export function onceSoon(rest: (ms: number) => Promise<void>, job: () => Promise<unknown>): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    void rest(moment)
      .then(() => {
        isDue = false;
        return job();
      })
      // The next occasion tries again.
      .catch(() => null);
  };
}
