// @vitest-environment happy-dom
import '../detect/all-words.ts';
import { describe, expect, it } from 'vitest';
import { fillPage } from '../../../entrypoints/hands/filling.ts';
import { readPage } from '../../../lib/detect/read-page.ts';

const wish = { code: '135790', into: 'totp', trust: true, submit: false } as const;

/** A prompt with a trust box, and how often its box was pressed. */
function show(field: string, trust = '<input type="checkbox" id="t">') {
  document.body.innerHTML = `<h1>Two-factor authentication</h1><form>
<label>Code from your authenticator app ${field}</label>
${trust} <label for="t">Trust this device for 30 days</label><button>Log in</button></form>`;
  const box = document.querySelector<HTMLElement>('#t');
  const input = document.querySelector<HTMLInputElement>('input:not([type=checkbox])');
  if (box === null || input === null) throw new Error('the page is not as it was meant');
  let presses = 0;
  box.addEventListener('click', () => {
    presses += 1;
  });
  return { box: box as HTMLInputElement, input, presses: () => presses };
}

const fill = () => fillPage(() => readPage(document), wish);

describe('a fill that is to tick the trust box', () => {
  it('ticks it and says so', async () => {
    const { box, input } = show('<input name="c">');
    expect(await fill()).toMatchObject({ filled: 1, of: 1, problem: null, trusted: true });
    expect([box.checked, input.value]).toEqual([true, '135790']);
  });

  it('does not press it for a code that cannot go in', async () => {
    const { box, presses } = show('<input name="c" maxlength="4">');
    expect(await fill()).toMatchObject({ filled: 0, problem: 'no-field', trusted: false });
    expect([box.checked, presses()]).toEqual([false, 0]);
  });

  it('takes the tick back where the page did not take the code', async () => {
    const { box, input } = show('<input name="c">');
    input.addEventListener('input', () => {
      input.value = '';
    });
    expect(await fill()).toMatchObject({ problem: 'page-changed-it', trusted: false });
    expect(box.checked).toBe(false);
  });

  it('leaves the tick that a person had set', async () => {
    const { box, input, presses } = show('<input name="c">', '<input type="checkbox" id="t" checked>');
    input.addEventListener('input', () => {
      input.value = '';
    });
    expect(await fill()).toMatchObject({ problem: 'page-changed-it', trusted: true });
    expect([box.checked, presses()]).toEqual([true, 0]);
  });

  it('tells of a switch that does not turn that it is not ticked', async () => {
    const { presses } = show(
      '<input name="c">',
      '<button type="button" id="t" role="switch" aria-checked="false"></button>',
    );
    expect(await fill()).toMatchObject({ filled: 1, problem: null, trusted: false });
    expect(presses()).toBe(1);
  });

  it('writes into the fields that the page drew anew when its box was pressed', async () => {
    const { box } = show('<input name="c">');
    box.addEventListener('change', () => {
      const old = document.querySelector('[name=c]');
      old?.replaceWith(Object.assign(document.createElement('input'), { name: 'c' }));
    });
    expect(await fill()).toMatchObject({ filled: 1, problem: null, trusted: true });
    expect(document.querySelector<HTMLInputElement>('[name=c]')?.value).toBe('135790');
  });
});
