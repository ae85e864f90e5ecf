import { beforeEach, expect, it, vi } from 'vitest';

const sent = vi.fn();
vi.mock('../../../lib/browser/api.ts', () => ({ browser: { runtime: { sendMessage: sent } } }));
const { askEarly } = await import('../../../lib/browser/early.ts');
const { ask } = await import('../../../lib/messaging/client.ts');

const native = vi.fn();
const status = (state: string) => ({ ok: true, value: { state } });

beforeEach(() => {
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', { runtime: { sendMessage: native } });
  sent.mockReset().mockResolvedValue(status('asked later'));
  native.mockReset().mockResolvedValue(status('asked early'));
});

it('gives what was asked before the scripts came, once, to whoever asks first', async () => {
  askEarly({ 'vault.status': {} });
  expect(native.mock.calls).toEqual([[{ name: 'vault.status', request: {} }]]);
  expect(await ask('vault.status', {})).toEqual({ state: 'asked early' });
  expect(sent).not.toHaveBeenCalled();
  expect(await ask('vault.status', {})).toEqual({ state: 'asked later' });
});

it('asks again where the background died over the early question, or answered nothing', async () => {
  for (const fails of [Promise.reject(new Error('gone')), Promise.resolve(undefined)]) {
    native.mockReturnValueOnce(fails);
    askEarly({ 'vault.status': {} });
    expect(await ask('vault.status', {})).toEqual({ state: 'asked later' });
  }
});

it('sends what was not asked early in the same moment: the page may be about to go', () => {
  void ask('form.save', { text: 'half typed' });
  expect(sent).toHaveBeenCalledOnce();
});
