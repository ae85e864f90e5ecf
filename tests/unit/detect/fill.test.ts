// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FillWorld, fillCode } from '../../../lib/detect/fill.ts';

const here: FillWorld = { wait: () => Promise.resolve(), stillHere: () => true };

interface Seen {
  type: string;
  target: number;
  inputType: string | undefined;
  data: string | null | undefined;
}

let seen: Seen[] = [];

function show(html: string): HTMLInputElement[] {
  document.body.innerHTML = `<div id="root">${html}</div>`;
  const fields = [...document.querySelectorAll<HTMLInputElement>('input,[contenteditable]')];
  seen = [];
  const root = document.querySelector('#root');
  for (const type of ['input', 'change', 'paste']) {
    root?.addEventListener(type, (event) => {
      const { inputType, data } = event as InputEvent; // undefined on other events
      seen.push({ type, target: fields.indexOf(event.target as HTMLInputElement), inputType, data });
    });
  }
  return fields;
}

const boxes = (count: number): string => '<input maxlength="1">'.repeat(count);
const count = (type: string): number => seen.filter((event) => event.type === type).length;
const values = (fields: readonly HTMLInputElement[]): string[] => fields.map((field) => field.value);

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('one field', () => {
  it('gets the code, the focus, one input and one change', async () => {
    const fields = show('<input>');
    expect(await fillCode(fields, '012345', here)).toEqual({ filled: 1, of: 1, problem: null });
    expect(values(fields)).toEqual(['012345']);
    expect(document.activeElement).toBe(fields[0]);
    expect(seen).toEqual([
      { type: 'input', target: 0, inputType: 'insertFromPaste', data: '012345' },
      { type: 'change', target: 0, inputType: undefined, data: undefined },
    ]);
  });

  it('replaces what stood there', async () => {
    const fields = show('<input value="999">');
    await fillCode(fields, '123456', here);
    expect(values(fields)).toEqual(['123456']);
  });

  it('goes past a setter that a framework put on the element', async () => {
    const fields = show('<input>');
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
    const fields = show('<input>');
    fields[0]?.addEventListener('input', () => {
      const field = fields[0];
      if (field !== undefined) field.value = field.value.replace(/^(\d{3})(\d{3})$/, '$1 $2');
    });
    expect((await fillCode(fields, '123456', here)).problem).toBeNull();
  });

  it('mends once, then says that the page changed it', async () => {
    const fields = show('<input>');
    fields[0]?.addEventListener('input', () => {
      if (fields[0] !== undefined) fields[0].value = '';
    });
    expect(await fillCode(fields, '123456', here)).toEqual({ filled: 0, of: 1, problem: 'page-changed-it' });
    expect(count('input')).toBe(2);
  });

  it('that is emptied once is mended', async () => {
    const fields = show('<input>');
    fields[0]?.addEventListener(
      'input',
      () => {
        if (fields[0] !== undefined) fields[0].value = '';
      },
      { once: true },
    );
    expect(await fillCode(fields, '123456', here)).toEqual({ filled: 1, of: 1, problem: null });
  });

  it('with contenteditable gets text and one input', async () => {
    const fields = show('<div contenteditable="true">old</div>');
    expect(await fillCode(fields, '123456', here)).toEqual({ filled: 1, of: 1, problem: null });
    expect(fields[0]?.textContent).toBe('123456');
    expect([count('input'), count('change')]).toEqual([1, 1]);
  });
});

describe('boxes', () => {
  it('are filled one by one where a paste does nothing', async () => {
    const fields = show(boxes(6));
    expect(await fillCode(fields, '012345', here)).toEqual({ filled: 6, of: 6, problem: null });
    expect(values(fields).join('')).toBe('012345');
    expect([count('input'), count('change')]).toEqual([6, 6]);
    expect(seen.filter((event) => event.type === 'input').map((event) => event.target)).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });

  it('are left to the page where it hands a paste out', async () => {
    const fields = show(boxes(6));
    document.querySelector('#root')?.addEventListener('paste', (event) => {
      const text = (event as ClipboardEvent).clipboardData?.getData('text/plain') ?? ''; // a paste by its type
      event.preventDefault();
      for (const [at, field] of fields.entries()) field.value = text[at] ?? '';
    });
    expect(await fillCode(fields, '123456', here)).toEqual({ filled: 6, of: 6, problem: null });
    expect([count('paste'), count('input'), count('change')]).toEqual([1, 0, 0]);
  });

  it('are finished one by one where the page hands out only a part', async () => {
    const fields = show(boxes(6));
    document.querySelector('#root')?.addEventListener('paste', () => {
      if (fields[0] !== undefined) fields[0].value = '1';
    });
    expect((await fillCode(fields, '123456', here)).filled).toBe(6);
    expect(count('input')).toBe(5);
  });

  it('that move the focus on are filled right', async () => {
    const fields = show(boxes(6));
    for (const [at, field] of fields.entries())
      field.addEventListener('input', () => fields[at + 1]?.focus());
    await fillCode(fields, '987654', here);
    expect(values(fields).join('')).toBe('987654');
  });

  it('take parts where there are two halves', async () => {
    const fields = show('<input maxlength="3"><input maxlength="3">');
    await fillCode(fields, '123456', here);
    expect(values(fields)).toEqual(['123', '456']);
  });

  it('are not filled with a code that does not go into them', async () => {
    const fields = show(boxes(8));
    expect(await fillCode(fields, '12345', here)).toEqual({ filled: 0, of: 8, problem: 'no-field' });
    expect(seen).toEqual([]);
  });
});

describe('a page that moves on', () => {
  it('in the middle stops the fill', async () => {
    const fields = show(boxes(6));
    let left = 4;
    const world: FillWorld = { wait: () => Promise.resolve(), stillHere: () => left-- > 0 };
    const report = await fillCode(fields, '123456', world);
    expect(report.problem).toBe('page-moved');
    expect(report.filled).toBeLessThan(6);
    expect(values(fields).filter((value) => value !== '').length).toBe(report.filled);
  });

  it('because the last box was filled has taken the code', async () => {
    const fields = show(boxes(6));
    fields[5]?.addEventListener('change', () => document.querySelector('#root')?.remove());
    expect(await fillCode(fields, '123456', here)).toEqual({ filled: 6, of: 6, problem: null });
  });

  it('by taking a field away stops the fill', async () => {
    const fields = show(boxes(6));
    fields[2]?.addEventListener('input', () => document.querySelector('#root')?.remove());
    expect((await fillCode(fields, '123456', here)).problem).toBe('page-moved');
  });

  it.each(['readonly', 'disabled'])('to %s fields gets nothing', async (attribute) => {
    const fields = show(`<input ${attribute}>`);
    expect(await fillCode(fields, '123456', here)).toEqual({ filled: 0, of: 1, problem: 'no-field' });
    expect(fields[0]?.value).toBe('');
  });

  it('before the fill gets nothing', async () => {
    const fields = show('<input>');
    fields[0]?.remove();
    const gone: FillWorld = { wait: () => Promise.resolve(), stillHere: () => false };
    expect(await fillCode(fields, '123456', gone)).toEqual({ filled: 0, of: 1, problem: 'page-moved' });
  });

  it('without fields has none', async () => {
    expect(await fillCode([], '123456', here)).toEqual({ filled: 0, of: 0, problem: 'no-field' });
  });
});
