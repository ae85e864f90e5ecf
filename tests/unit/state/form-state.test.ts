import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messaging/client.ts', () => ({ ask }));

const { changeForm, changeTyped, clearTyped, flushForm, forgetForm, form, takeForm } = await import(
  '../../../lib/state/form-state.ts'
);

const saved = () =>
  ask.mock.calls.filter(([name]) => name === 'form.save').map(([, { text }]) => text as string);

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockResolvedValue({});
});

afterEach(async () => {
  forgetForm();
  await vi.advanceTimersByTimeAsync(0);
  vi.useRealTimers();
  ask.mockReset();
});

describe('the form that survives the popup', () => {
  it('is saved once, a moment after the last change', () => {
    for (const secret of ['A', 'AB', 'ABC']) changeTyped({ secret });
    vi.advanceTimersByTime(299);
    expect(saved()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(saved()).toHaveLength(1);
    expect(JSON.parse(saved()[0] ?? '')).toMatchObject({ typed: { secret: 'ABC' } });
  });

  it('is read back as it was', () => {
    changeForm({ open: true, way: 'hand', pasted: 'otpauth://' });
    changeTyped({ issuer: 'Ledger', type: 'hotp' });
    vi.advanceTimersByTime(300);
    const before = form.value;
    const text = saved().at(-1) ?? '';
    forgetForm();
    expect(form.value).not.toEqual(before);
    takeForm(text);
    expect(form.value).toEqual(before);
  });

  it('leaves nothing behind once it is emptied', async () => {
    changeTyped({ secret: 'ABC' });
    vi.advanceTimersByTime(300);
    forgetForm();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved().at(-1)).toBe('');
  });

  it('is emptied after a save that takes its time, and before that where the page goes', async () => {
    let answer = (_: object): void => undefined;
    ask.mockImplementationOnce(() => new Promise((done) => (answer = done)));
    changeTyped({ secret: 'ABC' });
    vi.advanceTimersByTime(300);
    forgetForm();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saved()).toHaveLength(1);
    flushForm();
    expect(saved().at(-1)).toBe('');
    answer({});
    await vi.advanceTimersByTimeAsync(0);
    expect(saved()).toHaveLength(2);
  });

  it('keeps edits of waiting accounts when the fields are emptied', () => {
    changeForm({ pasted: 'x', edits: { one: { issuer: 'a', account: 'b', bind: true } } });
    clearTyped();
    expect(form.value).toMatchObject({ pasted: '', edits: { one: { issuer: 'a' } } });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another shape', '{"open":true}'],
    ['no object', '7'],
    ['null', 'null'],
    ['fields of another version', '{"open":true,"way":"hand","pasted":"","typed":{"secret":"x"},"edits":{}}'],
    ['edits that are none', '{"open":true,"way":"hand","pasted":"","typed":{},"edits":null}'],
  ])('counts as empty when there is %s', (_, text) => {
    takeForm(text);
    expect(form.value).toMatchObject({ open: false, pasted: '', typed: { secret: '', digits: '6' } });
  });
});
