import { AppError, type ErrorCode } from './errors.ts';

/** What comes of a task; AppError `code` where it takes more than `patience` ms. The task itself goes on. */
export function inTime<T>(task: Promise<T>, patience: number, code: ErrorCode): Promise<T> {
  return new Promise((resolve, reject) => {
    const alarm = setTimeout(() => reject(new AppError(code)), patience);
    void task.then(resolve, reject).finally(() => clearTimeout(alarm));
  });
}

/** How long a page may take, ms: longer than one at work does, no longer than a person waits for it. */
const pagePatience = 6_000;

/**
 * What comes of what only a page's own process can do. With a dialog open, a script without an end, or in a tab that the
 * browser put to sleep it would never come: AppError `page-silent` then.
 */
export function fromPage<T>(task: Promise<T>): Promise<T> {
  return inTime(task, pagePatience, 'page-silent');
}
