// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { usernameBeside } from '../../../lib/detect/username.ts';

/** A component with a root of its own, in the place of `<a-part>`. */
function show(html: string, inside: string): Element {
  document.body.innerHTML = html;
  const root = document.querySelector('a-part')?.attachShadow({ mode: 'open' });
  if (root === undefined) throw new Error('the page has no component');
  root.innerHTML = inside;
  const field = root.querySelector('[name=code]');
  if (field === null) throw new Error('the component has no field');
  return field;
}

describe('the user name beside a prompt in a component', () => {
  it('is read from the words around the component', () => {
    const field = show(
      '<main><p>Signed in as me@example.com</p><a-part></a-part></main>',
      '<input name="code">',
    );
    expect(usernameBeside(document, [field])).toBe('me@example.com');
  });

  it('is read from its own field for one, before that of the page', () => {
    const field = show(
      '<input type="email" value="other@example.com"><a-part></a-part>',
      '<input autocomplete="username" value="me@example.com"><input name="code">',
    );
    expect(usernameBeside(document, [field])).toBe('me@example.com');
  });

  it('is read from the page’s field where the component has none', () => {
    const field = show('<input type="email" value="me@example.com"><a-part></a-part>', '<input name="code">');
    expect(usernameBeside(document, [field])).toBe('me@example.com');
  });
});
