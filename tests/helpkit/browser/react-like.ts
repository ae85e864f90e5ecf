/**
 * A controlled field, as component frameworks make them: the script holds the value, remembers what it last saw through
 * the element's own `value` property, and takes a change only from an `input` event that brings something it has not
 * seen. Whatever else is set is overwritten at the next render. Served as text, so it uses nothing outside itself.
 */
export function reactLike(): void {
  for (const prompt of document.querySelectorAll<HTMLElement>('[data-prompt]')) {
    const field = prompt.querySelector<HTMLInputElement>('[data-value]');
    const button = prompt.querySelector<HTMLElement>('[data-submit]');
    const trust = prompt.querySelector<HTMLElement>('[data-trust]');
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    if (!field || !button || !native?.get || !native.set) continue;
    const { get: read, set: write } = native;
    let state = '';
    let seen = '';
    Object.defineProperty(field, 'value', {
      configurable: true,
      get: () => read.call(field),
      set: (value: string) => {
        seen = String(value);
        write.call(field, value);
      },
    });
    const render = () => {
      if (read.call(field) !== state) write.call(field, state);
      seen = state;
      button.setAttribute('aria-disabled', String(state.length !== 6));
    };
    const send = () => {
      if (state.length !== 6) return;
      const form = document.createElement('form');
      form.method = 'post';
      form.action = prompt.dataset['action'] ?? '';
      const values: Record<string, string> = { csrf: prompt.dataset['csrf'] ?? '', code: state };
      if (trust?.getAttribute('aria-checked') === 'true') values['trust'] = 'yes';
      for (const [name, value] of Object.entries(values)) {
        const hidden = document.createElement('input');
        hidden.type = 'hidden';
        hidden.name = name;
        hidden.value = value;
        form.append(hidden);
      }
      document.body.append(form);
      form.submit();
    };
    const toggle = () =>
      trust?.setAttribute('aria-checked', String(trust.getAttribute('aria-checked') !== 'true'));
    field.addEventListener('input', () => {
      const value = String(read.call(field));
      if (value === seen) return;
      state = value.replace(/\D/g, '').slice(0, 6);
      render();
    });
    field.addEventListener('blur', render);
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') send();
    });
    const press = (act: () => void) => (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      act();
    };
    button.addEventListener('click', send);
    button.addEventListener('keydown', press(send));
    trust?.addEventListener('click', toggle);
    trust?.addEventListener('keydown', press(toggle));
    render();
    field.focus();
  }
}
