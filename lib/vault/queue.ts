export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Runs one task at a time, in the order asked. With Web Locks that holds across every page and worker of the extension.
 * A task may not queue another and wait for it.
 */
export function makeQueue(name: string, locks?: LockManager): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = locks ? () => locks.request(name, task) : task;
    const turn = last.then(run, run);
    last = turn.catch(() => null);
    return turn;
  };
}
