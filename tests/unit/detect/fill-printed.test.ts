// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fillPrinted } from '../../../lib/detect/fill-printed.ts';
import { boxes, here, show } from './fill-page.ts';

const printed = 'AB12-CD34';
const whole = (of: number) => ({ filled: of, of, problem: null, atRest: true });

describe('a code that is printed with a dash', () => {
  it('is written as it is printed', async () => {
    const { fields, values, count } = show('<input>');
    expect(await fillPrinted(fields, printed, here)).toEqual(whole(1));
    expect([values(), count('change')]).toEqual([[printed], 1]);
  });

  it('is written bare where its field has no room for the dash', async () => {
    const { fields, values } = show('<input maxlength="8">');
    expect(await fillPrinted(fields, printed, here)).toEqual(whole(1));
    expect(values()).toEqual(['AB12CD34']);
  });

  it('goes into boxes without it', async () => {
    const { fields, values } = show(boxes(8));
    expect(await fillPrinted(fields, printed, here)).toEqual(whole(8));
    expect(values()).toEqual([...'AB12CD34']);
    const halves = show('<input><input>');
    await fillPrinted(halves.fields, 'AB-CD-EF', here);
    expect(halves.values()).toEqual(['ABC', 'DEF']);
  });

  it('is not tried bare on a page that takes it away again', async () => {
    const { fields } = show('<input>');
    const [field] = fields;
    const written: string[] = [];
    field?.addEventListener('input', () => {
      written.push(field.value);
      field.value = '';
    });
    const report = await fillPrinted(fields, printed, here);
    expect(report).toMatchObject({ filled: 0, problem: 'page-changed-it' });
    expect(new Set(written)).toEqual(new Set([printed]));
  });

  it('has no field where none has room', async () => {
    const { fields, values } = show('<input maxlength="4">');
    expect(await fillPrinted(fields, printed, here)).toMatchObject({ filled: 0, problem: 'no-field' });
    expect(values()).toEqual(['']);
  });
});
