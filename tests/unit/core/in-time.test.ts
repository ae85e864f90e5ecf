import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fromPage, inTime } from '../../../lib/core/in-time.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const delayed = <T>(ms: number, end: () => T) =>
  new Promise<T>((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(end());
      } catch (error) {
        reject(error);
      }
    }, ms);
  });

describe('a task that is given a time', () => {
  it('gives what comes of it in time, and leaves no alarm behind', async () => {
    const given = inTime(
      delayed(999, () => 'done'),
      1_000,
      'vault-busy',
    );
    await vi.advanceTimersByTimeAsync(999);
    expect(await given).toBe('done');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fails as it failed in time', async () => {
    const given = inTime(
      delayed(1, () => {
        throw new RangeError('of its own');
      }),
      1_000,
      'vault-busy',
    );
    const told = expect(given).rejects.toThrow('of its own');
    await vi.advanceTimersByTimeAsync(1);
    await told;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is given up with the code named where it takes longer', async () => {
    const told = expect(inTime(new Promise(() => {}), 1_000, 'vault-busy')).rejects.toMatchObject({
      name: 'AppError',
      code: 'vault-busy',
    });
    await vi.advanceTimersByTimeAsync(1_000);
    await told;
  });

  it('of a page is given six seconds', async () => {
    const slow = fromPage(delayed(5_999, () => 'slow'));
    const told = expect(fromPage(new Promise(() => {}))).rejects.toMatchObject({ code: 'page-silent' });
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await slow).toBe('slow');
    await told;
  });
});
