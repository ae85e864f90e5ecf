import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../lib/core/errors.ts';
import { type PageHandlers, routePage } from '../../../lib/messaging/page-router.ts';

const own = 'abcdefghijklmnopabcdefghijklmnop';

/** The engine's listener over one handler, which is all that these tests need. */
function listener(look: (request: unknown) => Promise<unknown>, ownId: string | undefined = own) {
  return routePage({ 'page.look': look } as unknown as PageHandlers, ownId);
}

describe("the engine's listener", () => {
  it('answers its own extension with what the handler gives', async () => {
    const look = vi.fn(async (request: unknown) => ({ heard: request }));
    const hear = listener(look);
    expect(await hear({ name: 'page.look', request: { a: 1 } }, { id: own })).toEqual({
      ok: true,
      value: { heard: { a: 1 } },
    });
    expect(look).toHaveBeenCalledOnce();
  });

  it('answers a failure with its code, and what is not ours with `unexpected`', async () => {
    const failing = (error: unknown) => listener(() => Promise.reject(error));
    const message = { name: 'page.look', request: {} };
    expect(await failing(new AppError('page-gone'))(message, { id: own })).toEqual({
      ok: false,
      code: 'page-gone',
    });
    expect(await failing(new TypeError('a secret'))(message, { id: own })).toEqual({
      ok: false,
      code: 'unexpected',
    });
  });

  it.each<[what: string, message: unknown, sender: { id?: string | undefined }]>([
    ['another extension', { name: 'page.look', request: {} }, { id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }],
    ['nobody in particular', { name: 'page.look', request: {} }, {}],
    ['a text', 'page.look', { id: own }],
    ['nothing', null, { id: own }],
    ['a message without a name', { request: {} }, { id: own }],
    ['a name that is no text', { name: ['page.look'], request: {} }, { id: own }],
    ['a name that nobody here has', { name: 'page.fill', request: {} }, { id: own }],
    ['a name that every object has', { name: 'toString', request: {} }, { id: own }],
  ])('does not hear %s', (_, message, sender) => {
    const look = vi.fn(async () => ({}));
    expect(listener(look)(message, sender)).toBeUndefined();
    expect(look).not.toHaveBeenCalled();
  });

  it('hears nobody where the extension is gone and has no name any more', () => {
    const look = vi.fn(async () => ({}));
    const hear = routePage({ 'page.look': look } as unknown as PageHandlers, undefined);
    expect(hear({ name: 'page.look', request: {} }, { id: undefined })).toBeUndefined();
    expect(look).not.toHaveBeenCalled();
  });
});
