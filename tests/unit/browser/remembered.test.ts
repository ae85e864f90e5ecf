import { expect, it, vi } from 'vitest';
import { remembered } from '../../../lib/browser/remembered.ts';

function made(values: Record<string, unknown> = {}) {
  const area = {
    get: vi.fn(async (key: string) => values[key]),
    set: vi.fn(async (key: string, value: unknown) => void Object.assign(values, { [key]: value })),
    remove: vi.fn(async (key: string) => void delete values[key]),
  };
  return { area, kept: remembered(area), values };
}

it('asks the browser once, however many ask at the same time, also for what is not there', async () => {
  const { area, kept } = made({ a: { n: 1 } });
  expect(await Promise.all([kept.get('a'), kept.get('a'), kept.get('b')])).toEqual([
    { n: 1 },
    { n: 1 },
    undefined,
  ]);
  await kept.get('b');
  expect(area.get).toHaveBeenCalledTimes(2);
});

it('gives what was written last, and writes it', async () => {
  const { area, kept, values } = made({ a: 1 });
  const writing = kept.set('a', { n: 2 });
  expect(await kept.get('a')).toEqual({ n: 2 });
  await writing;
  expect(values).toEqual({ a: { n: 2 } });
  await kept.remove('a');
  expect(await kept.get('a')).toBeUndefined();
  expect(values).toEqual({});
  expect(area.get).not.toHaveBeenCalled();
});

it('is not changed by whoever got a value', async () => {
  const { kept } = made({ a: { list: [1] } });
  const got = (await kept.get('a')) as { list: number[] };
  got.list.push(2);
  expect(await kept.get('a')).toEqual({ list: [1] });
});

it('believes the browser where it could not write or answer', async () => {
  const { area, kept } = made({ a: 1 });
  area.set.mockRejectedValueOnce(new Error('full'));
  await expect(kept.set('a', 2)).rejects.toThrow('full');
  expect(await kept.get('a')).toBe(1);
  area.get.mockRejectedValueOnce(new Error('gone'));
  await expect(kept.get('b')).rejects.toThrow('gone');
  expect(await kept.get('b')).toBeUndefined();
});
