// @vitest-environment happy-dom
import '../unit/detect/all-words.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeReader } from '../../entrypoints/engine/reader.ts';
import { fillPage } from '../../entrypoints/hands/filling.ts';

// A printed code's own dashes were held against what stands in the field without any: each fill was told as one that had
// not got in, and the code was free again although the site had taken it, wherever it was sent later than half a second after.

const nothingTaught = async () => {
  throw new Error('nothing was pointed at');
};
const wish = { code: 'AB12-CD34-EF56', into: 'backup', trust: false, submit: false } as const;

function show(field: string) {
  document.body.innerHTML = `<h1>Use a backup code</h1><form><label>Backup code ${field}</label><button>Log in</button></form>`;
  const inputs = [...document.querySelectorAll('input')];
  let written = 0;
  for (const input of inputs) input.addEventListener('change', () => (written += 1));
  return { inputs, count: () => written };
}

describe('a printed code with dashes', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it.each<[string, (value: string) => string]>([
    ['leaves it as it is', (value) => value],
    ['takes the dashes out', (value) => value.replaceAll('-', '')],
    ['writes it in small letters with blanks', (value) => value.toLowerCase().replaceAll('-', ' ')],
  ])('counts as filled once in a field that %s', async (_, shown) => {
    const { inputs, count } = show('<input>');
    const [field] = inputs;
    if (field === undefined) throw new Error('no field');
    field.addEventListener('input', () => {
      field.value = shown(field.value);
    });
    const reader = makeReader(document, 'nonce', nothingTaught);
    expect(reader.read().waitsFor).toBe('backup');
    expect(await fillPage(reader.read, wish)).toMatchObject({ filled: 1, of: 1, problem: null });
    expect(count()).toBe(1);
    expect(field.value).toBe(shown(wish.code));
  });

  it('goes bare into a field that is too short for its dashes', async () => {
    const { inputs } = show('<input maxlength="12">');
    const reader = makeReader(document, 'nonce', nothingTaught);
    expect(await fillPage(reader.read, wish)).toMatchObject({ filled: 1, problem: null });
    expect(inputs[0]?.value).toBe('AB12CD34EF56');
  });
});
