// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type FillWorld, fillCode } from '../../../lib/detect/fill.ts';
import { boxes, empty, here, show } from './fill-page.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('a page that takes its time', () => {
  const nextTask = () => new Promise<void>((done) => setTimeout(done));
  const patient: FillWorld = { wait: nextTask, fieldsNow: () => [] };

  it('over a paste that it took is waited for, not typed over', async () => {
    const { fields, count } = show(boxes(6));
    document.querySelector('#root')?.addEventListener('paste', async (event) => {
      event.preventDefault();
      for (let turns = 4; turns > 0; turns -= 1) await nextTask();
      for (const [at, field] of fields.entries()) field.value = '123456'[at] ?? '';
    });
    expect(await fillCode(fields, '123456', patient)).toMatchObject({ filled: 6, of: 6, problem: null });
    expect(count('input')).toBe(0);
  });

  it('and empties the field later, once, is mended', async () => {
    const { fields, count } = show('<input>');
    fields[0]?.addEventListener('input', () => setTimeout(() => empty(fields)), { once: true });
    expect(await fillCode(fields, '123456', patient)).toMatchObject({ filled: 1, of: 1, problem: null });
    expect(count('input')).toBe(2);
  });
});

describe('a page that works on the code', () => {
  it.each([
    ['sends its form', (form: HTMLFormElement) => form.requestSubmit()],
    [
      'closes its fields',
      (form: HTMLFormElement) => form.querySelector('input')?.setAttribute('disabled', ''),
    ],
    ['says that it is busy', (form: HTMLFormElement) => form.setAttribute('aria-busy', 'true')],
  ])('and %s has taken it, even if it empties its fields', async (_, work) => {
    const { fields, count } = show(`<form>${boxes(6)}</form>`);
    const form = document.querySelector('form');
    form?.addEventListener('submit', (event) => event.preventDefault());
    fields[5]?.addEventListener('input', () => {
      if (form !== null) work(form);
      empty(fields);
    });
    const report = await fillCode(fields, '123456', here);
    expect(report).toEqual({ filled: 6, of: 6, problem: null, atRest: false });
    expect(count('input')).toBe(6);
  });
});

it('a page that sends its form inside a shadow root, and lets nobody hear of it, works on the code too', async () => {
  document.body.innerHTML = '<x-code></x-code>';
  const root = document.querySelector('x-code')?.attachShadow({ mode: 'open' });
  if (root === undefined) throw new Error('no shadow root');
  root.innerHTML = `<form>${boxes(6)}</form>`;
  const fields = [...root.querySelectorAll('input')];
  const form = root.querySelector('form');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  fields[5]?.addEventListener('input', () => form?.requestSubmit());
  const report = await fillCode(fields, '123456', here);
  expect(report).toEqual({ filled: 6, of: 6, problem: null, atRest: false });
});

describe('fields that are drawn anew', () => {
  /** As a page whose state is `held` draws itself after each input. */
  function redraws(draw: (held: string) => string) {
    const written: string[] = [];
    let held = '';
    show(draw(''));
    const root = document.querySelector('#root');
    const fieldsNow = () => [...document.querySelectorAll('input')];
    root?.addEventListener('input', () => {
      held = fieldsNow()
        .map((field) => field.value)
        .join('');
      written.push(held);
      root.innerHTML = draw(held);
    });
    return { written, fieldsNow, world: { wait: () => Promise.resolve(), fieldsNow } satisfies FillWorld };
  }

  it('with what is in place so far are filled to the end', async () => {
    const page = redraws((held) =>
      [0, 1, 2, 3, 4, 5].map((at) => `<input maxlength="1" value="${held[at] ?? ''}">`).join(''),
    );
    expect(await fillCode(page.fieldsNow(), '123456', page.world)).toMatchObject({
      filled: 6,
      of: 6,
      problem: null,
    });
    expect(page.written).toEqual(['1', '12', '123', '1234', '12345', '123456']);
  });

  it('empty before all is in may be others: the fill stops', async () => {
    const page = redraws(() => boxes(6));
    expect((await fillCode(page.fieldsNow(), '123456', page.world)).problem).toBe('page-moved');
    expect(page.written).toEqual(['1']);
  });

  it('before any of it is in may be others: nothing is written', async () => {
    const page = redraws(() => boxes(6));
    document.querySelector('#root')?.addEventListener('paste', () => {
      for (const field of page.fieldsNow()) field.replaceWith(field.cloneNode());
    });
    expect(await fillCode(page.fieldsNow(), '123456', page.world)).toMatchObject({
      filled: 0,
      problem: 'page-moved',
    });
    expect(page.written).toEqual([]);
  });

  it('as the prompt for the next code are not written to', async () => {
    const page = redraws((held) => (held.length === 6 ? '<input data-next>' : '<input>'));
    expect(await fillCode(page.fieldsNow(), '123456', page.world)).toMatchObject({
      filled: 1,
      of: 1,
      problem: null,
    });
    expect(page.fieldsNow().map((field) => field.value)).toEqual(['']);
  });
});

describe('a page that moves on', () => {
  it.each([
    ['by another route', () => window.history.pushState({}, '', '/elsewhere')],
    ['by another part of the page', () => window.location.assign('#elsewhere')],
  ])('in the middle, %s, stops the fill', async (_, moveOn) => {
    const { fields, values } = show(boxes(6));
    fields[2]?.addEventListener('input', moveOn);
    expect(await fillCode(fields, '123456', here)).toMatchObject({ filled: 3, of: 6, problem: 'page-moved' });
    expect(values()).toEqual(['1', '2', '3', '', '', '']);
  });

  it('by another route once all is in has taken the code', async () => {
    const { fields, count } = show('<input>');
    fields[0]?.addEventListener('input', () => window.history.pushState({}, '', '/welcome'));
    expect(await fillCode(fields, '123456', here)).toMatchObject({ filled: 1, of: 1, problem: null });
    expect(count('input')).toBe(1);
  });

  it('while what it changed is mended has taken the code', async () => {
    const { fields, count } = show(boxes(6));
    fields[5]?.addEventListener('input', () => {
      empty(fields);
    });
    fields[2]?.addEventListener('input', () => {
      if (count('input') > 6) window.history.pushState({}, '', '/let-in');
    });
    expect(await fillCode(fields, '123456', here)).toMatchObject({ filled: 6, of: 6, problem: null });
    expect(count('input')).toBe(9);
  });

  it('because the last box was filled has taken the code', async () => {
    const { fields } = show(boxes(6));
    fields[5]?.addEventListener('change', () => document.querySelector('#root')?.remove());
    expect(await fillCode(fields, '123456', here)).toMatchObject({ filled: 6, of: 6, problem: null });
  });

  it('by taking a single field away stops the fill', async () => {
    const { fields, count } = show(boxes(6));
    fields[2]?.addEventListener('input', () => fields[5]?.remove());
    expect(await fillCode(fields, '123456', here)).toMatchObject({ filled: 3, problem: 'page-moved' });
    expect(count('input')).toBe(3);
  });

  it('by taking all fields away stops the fill', async () => {
    const { fields } = show(boxes(6));
    fields[2]?.addEventListener('input', () => document.querySelector('#root')?.remove());
    expect((await fillCode(fields, '123456', here)).problem).toBe('page-moved');
  });

  it.each(['readonly', 'disabled'])('to %s fields gets nothing', async (attribute) => {
    const { fields } = show(`<input ${attribute}>`);
    expect(await fillCode(fields, '123456', here)).toMatchObject({ filled: 0, of: 1, problem: 'no-field' });
    expect(fields[0]?.value).toBe('');
  });

  it('before the fill gets nothing', async () => {
    const { fields } = show('<input>');
    fields[0]?.remove();
    expect(await fillCode(fields, '123456', here)).toMatchObject({ filled: 0, of: 1, problem: 'page-moved' });
  });

  it('without fields has none', async () => {
    expect(await fillCode([], '123456', here)).toMatchObject({ filled: 0, of: 0, problem: 'no-field' });
  });
});
