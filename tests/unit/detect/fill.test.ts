// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fillCode } from '../../../lib/detect/fill.ts';
import { boxes, here, show } from './fill-page.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('one field', () => {
  it('gets the code, the focus, one input and one change', async () => {
    const { fields, seen, values } = show('<input>');
    const report = await fillCode(fields, '012345', here);
    expect(report).toEqual({ filled: 1, of: 1, problem: null, atRest: true });
    expect(values()).toEqual(['012345']);
    expect(document.activeElement).toBe(fields[0]);
    expect(seen).toEqual([
      { type: 'input', target: 0, inputType: 'insertFromPaste', data: '012345' },
      { type: 'change', target: 0, inputType: undefined, data: undefined },
    ]);
  });

  it('sends a keyup without a name between the two, for pages that gather at that event', async () => {
    const { fields, count } = show('<input>');
    const gathered: string[] = [];
    document.addEventListener(
      'keyup',
      ({ key }) => gathered.push(key, fields[0]?.value ?? '', String(count('change'))),
      { once: true },
    );
    await fillCode(fields, '123456', here);
    expect(gathered).toEqual(['Unidentified', '123456', '0']);
  });

  it('replaces what stood there', async () => {
    const { fields, values } = show('<input value="999">');
    await fillCode(fields, '123456', here);
    expect(values()).toEqual(['123456']);
  });

  it('goes past a setter that a framework put on the element', async () => {
    const { fields } = show('<input>');
    const field = fields[0];
    if (field === undefined) throw new Error('no field');
    const own = vi.fn();
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    Object.defineProperty(field, 'value', {
      configurable: true,
      get: () => native?.get?.call(field),
      set: own,
    });
    expect((await fillCode(fields, '123456', here)).filled).toBe(1);
    expect(own).not.toHaveBeenCalled();
  });

  it('takes "123 456" for the code it is', async () => {
    const { fields } = show('<input>');
    fields[0]?.addEventListener('input', () => {
      const field = fields[0];
      if (field !== undefined) field.value = field.value.replace(/^(\d{3})(\d{3})$/, '$1 $2');
    });
    expect((await fillCode(fields, '123456', here)).problem).toBeNull();
  });

  it('mends once, then says that the page changed it', async () => {
    const { fields, count } = show('<input>');
    fields[0]?.addEventListener('input', () => {
      if (fields[0] !== undefined) fields[0].value = '';
    });
    const report = await fillCode(fields, '123456', here);
    expect(report).toEqual({ filled: 0, of: 1, problem: 'page-changed-it', atRest: false });
    expect(count('input')).toBe(2);
  });

  it('that is emptied once is mended', async () => {
    const { fields } = show('<input>');
    fields[0]?.addEventListener(
      'input',
      () => {
        if (fields[0] !== undefined) fields[0].value = '';
      },
      { once: true },
    );
    expect(await fillCode(fields, '123456', here)).toMatchObject({ filled: 1, of: 1, problem: null });
  });

  it('with contenteditable gets text and one input', async () => {
    const { fields, count } = show('<div contenteditable="true">old</div>');
    expect(await fillCode(fields, '123456', here)).toMatchObject({ filled: 1, of: 1, problem: null });
    expect(fields[0]?.textContent).toBe('123456');
    expect([count('input'), count('change')]).toEqual([1, 1]);
  });
});

describe('boxes', () => {
  it('are filled one by one where a paste does nothing', async () => {
    const { fields, seen, count, values } = show(boxes(6));
    expect(await fillCode(fields, '012345', here)).toMatchObject({ filled: 6, of: 6, problem: null });
    expect(values().join('')).toBe('012345');
    expect([count('input'), count('change')]).toEqual([6, 6]);
    expect(seen.filter((event) => event.type === 'input').map((event) => event.target)).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });

  it('are left to the page where it hands a paste out', async () => {
    const { fields, count } = show(boxes(6));
    document.querySelector('#root')?.addEventListener('paste', (event) => {
      const text = (event as ClipboardEvent).clipboardData?.getData('text/plain') ?? ''; // a paste by its type
      event.preventDefault();
      for (const [at, field] of fields.entries()) field.value = text[at] ?? '';
    });
    expect(await fillCode(fields, '123456', here)).toMatchObject({ filled: 6, of: 6, problem: null });
    expect([count('paste'), count('input'), count('change')]).toEqual([1, 0, 0]);
  });

  it('are finished one by one where the page hands out only a part', async () => {
    const { fields, count } = show(boxes(6));
    document.querySelector('#root')?.addEventListener('paste', () => {
      if (fields[0] !== undefined) fields[0].value = '1';
    });
    expect((await fillCode(fields, '123456', here)).filled).toBe(6);
    expect(count('input')).toBe(5);
  });

  it('that move the focus on are filled right', async () => {
    const { fields, values } = show(boxes(6));
    for (const [at, field] of fields.entries())
      field.addEventListener('input', () => fields[at + 1]?.focus());
    await fillCode(fields, '987654', here);
    expect(values().join('')).toBe('987654');
  });

  it('take parts where there are two halves', async () => {
    const { fields, values } = show('<input maxlength="3"><input maxlength="3">');
    await fillCode(fields, '123456', here);
    expect(values()).toEqual(['123', '456']);
  });

  it('are not filled with a code that does not go into them', async () => {
    const { fields, seen } = show(boxes(8));
    expect(await fillCode(fields, '12345', here)).toMatchObject({ filled: 0, of: 8, problem: 'no-field' });
    expect(seen).toEqual([]);
  });
});

describe('one box of several', () => {
  it('is enough where the page hands the code out from there', async () => {
    const { fields, count, values } = show(boxes(6).replaceAll('maxlength="1"', ''));
    fields[0]?.addEventListener('input', () => {
      const code = fields[0]?.value ?? '';
      for (const [at, field] of fields.entries()) field.value = code[at] ?? '';
    });
    expect(await fillCode(fields.slice(0, 1), '123456', here)).toMatchObject({
      filled: 1,
      of: 1,
      problem: null,
    });
    expect([values().join(''), count('input')]).toEqual(['123456', 1]);
  });

  it('is not where it is cut to the first sign', async () => {
    const { fields } = show(boxes(6).replaceAll('maxlength="1"', ''));
    fields[0]?.addEventListener('input', () => {
      if (fields[0] !== undefined) fields[0].value = fields[0].value.slice(0, 1);
    });
    expect((await fillCode(fields.slice(0, 1), '123456', here)).problem).toBe('page-changed-it');
  });

  it('is left alone where it takes one sign', async () => {
    const { fields, seen } = show(boxes(6));
    expect((await fillCode(fields.slice(0, 1), '123456', here)).problem).toBe('no-field');
    expect(seen).toEqual([]);
  });
});
